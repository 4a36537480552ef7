using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

/// <summary>A calendar as a team keeps it: it recurs, and hardly a week goes by the rule.</summary>
internal static class LivedInCalendar
{
    public const string Id = "support-shifts@acme.example";

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static void Fill(SandboxCalendar calendar)
    {
        calendar.Add(Id, "Support shifts", Berlin);
        Put(calendar, "nights", "Ana", Berlin, 22, 8, "RRULE:FREQ=DAILY", "EXDATE;TZID=Europe/Berlin:20260306T220000");
        Put(calendar, "days", "Embedded: Data Platform – Ben", Berlin, 9, 8,
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260410T220000Z");
        Put(calendar, "evenings", "Cem", NewYork, 13, 8, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            "RDATE;TZID=America/New_York:20260307T130000");
        calendar.Put(Id, new CalendarEvent("weekends", "Dina", Day(2026, 3, 7), Day(2026, 3, 9))
        {
            Recurrence = ["RRULE:FREQ=WEEKLY"], Attendees = [new Attendee("dina@acme.example", "Dina", "tentative")],
        });
        PutExceptions(calendar);
        PutTheRest(calendar);
    }

    private static void PutExceptions(SandboxCalendar calendar)
    {
        calendar.Move(Id, InstanceOf("nights", new(2026, 3, 10, 22, 0, 0)),
            EventTime.At(new DateTime(2026, 3, 11, 0, 0, 0), Berlin),
            EventTime.At(new DateTime(2026, 3, 11, 8, 0, 0), Berlin));
        calendar.Change(Id, InstanceOf("nights", new(2026, 3, 28, 22, 0, 0)), one => one with
        {
            Summary = "Ben for Ana", Attendees = [new Attendee("ben@acme.example", "Ben")],
        });
        calendar.Cancel(Id, InstanceOf("days", new(2026, 3, 17, 9, 0, 0)));
        calendar.Cancel(Id, "weekends_20260314");
        calendar.Move(Id, "weekends_20260328", Day(2026, 3, 30), Day(2026, 3, 31));
    }

    private static void PutTheRest(SandboxCalendar calendar)
    {
        var (start, end) = (EventTime.At(new DateTime(2026, 3, 12, 9, 0, 0), Berlin),
            EventTime.At(new DateTime(2026, 3, 12, 17, 0, 0), Berlin));
        calendar.Put(Id, CalendarEvent.OutOfOffice("away", new Organizer("ana@acme.example", "Ana"), start, end));
        calendar.Put(Id, CalendarEvent.WorkingLocation("home", "Home", Day(2026, 3, 12), Day(2026, 3, 13)));
        calendar.Put(Id, new CalendarEvent("focus", "Focus", start, end) { EventType = "focusTime" });
        calendar.Put(Id, new CalendarEvent("lunch", "Lunch", start, end) { IsTransparent = true });
        calendar.Put(Id, new CalendarEvent("secret", "Doctor", start, end) { Visibility = "private" });
        calendar.Put(Id, new CalendarEvent("several", "Handover", start, end)
        {
            Organizer = new Organizer("lead@acme.example", "Lead"),
            Attendees =
            [
                new Attendee("ana@acme.example", "Ana", "declined"), new Attendee("ben@acme.example", null, "needsAction"),
                new Attendee("room@acme.example", "Room 1") { IsResource = true },
            ],
        });
    }

    private static void Put(SandboxCalendar calendar, string id, string summary, TimeZoneInfo zone, int hour, int hours,
        params string[] recurrence)
    {
        var start = new DateTime(2026, 3, 3, hour, 0, 0);
        calendar.Put(Id, new CalendarEvent(
            id, summary, EventTime.At(start, zone), EventTime.At(start.AddHours(hours), zone))
        {
            Recurrence = [.. recurrence],
            Attendees = [new Attendee($"{summary.Split(' ')[^1].ToLowerInvariant()}@acme.example")],
        });
    }

    private static string InstanceOf(string id, DateTime wall) =>
        CalendarEvent.InstanceId(id, EventTime.At(wall, Berlin));

    private static EventTime Day(int year, int month, int day) => EventTime.On(new DateOnly(year, month, day));
}
