using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>A case as people would have put it into a calendar.</summary>
internal sealed class RosterCalendar(SandboxCalendar google, string calendarId, RosterCase roster)
{
    public static string IdOf(RosterInstance instance, RosteredShift shift, TimeZoneInfo zone) => shift.Rule is null
        ? $"s{instance.Event}"
        : CalendarEvent.InstanceId($"s{instance.Event}", TimeOf(shift, instance.RuledStart, zone));

    /// <summary>Whole days are moved by whole days.</summary>
    public static (DateTime Start, DateTime End) MovedTo(RosteredShift shift, DateTime ruled, ShiftChange change) =>
        shift.AllDay
            ? (ruled.AddDays(change.Minutes / 300), ruled.AddDays((change.Minutes / 300) + 1 + (change.Length / 400)))
            : (ruled.AddMinutes(change.Minutes), ruled.AddMinutes(change.Minutes + change.Length));

    public void Fill(RuledStarts ruled)
    {
        google.Add(calendarId, "Support", roster.Rules);
        for (var number = 0; number < roster.Shifts.Count; number++)
            Put(number, ruled.Excluded[number]);
        foreach (var instance in ruled.Instances.Where(it => it.Change is not null)) Change(instance);
        for (var number = 0; number < roster.Absences.Count; number++)
        {
            var absence = roster.Absences[number];
            var from = roster.Start.AddMinutes(absence.From);
            var who = new Organizer(Crew.EmailOf(absence.Person));
            google.Put(calendarId, CalendarEvent.OutOfOffice(
                $"away{number}", who, EventTime.At(from), EventTime.At(from.AddMinutes(absence.Minutes))));
        }
    }

    private static EventTime TimeOf(RosteredShift shift, DateTime wall, TimeZoneInfo zone) =>
        shift.AllDay ? EventTime.On(DateOnly.FromDateTime(wall)) : EventTime.At(wall, zone);

    private static Attendee Invited(int person, string answer) => new(Crew.EmailOf(person), null, answer);

    private void Put(int number, IReadOnlyList<DateTime> excluded)
    {
        var shift = roster.Shifts[number];
        var zone = roster.ZoneOf(shift);
        google.Put(calendarId, new CalendarEvent($"s{number}", RosteredShift.TitleOf(shift.Product),
            TimeOf(shift, shift.Start, zone), TimeOf(shift, shift.End, zone))
        {
            Recurrence = shift.Rule is null ? []
                :
                [
                    shift.Rule.ForGoogle(shift.Start, shift.AllDay, zone),
                    .. excluded.Select(wall => Excluding(shift, wall)),
                ],
            Attendees =
            [
                .. shift.People.Select(person => Invited(person, person % 2 == 0 ? "accepted" : "tentative")),
                .. shift.Declined is { } declined ? [Invited(declined, "declined")] : Array.Empty<Attendee>(),
            ],
            IsTransparent = shift.Free,
        });

        string Excluding(RosteredShift it, DateTime wall) =>
            it.AllDay ? $"EXDATE;VALUE=DATE:{wall:yyyyMMdd}" : $"EXDATE;TZID={zone.Id}:{wall:yyyyMMdd'T'HHmmss}";
    }

    private void Change(RosterInstance instance)
    {
        var shift = roster.Shifts[instance.Event];
        var zone = roster.ZoneOf(shift);
        var id = IdOf(instance, shift, zone);
        var change = instance.Change!;
        if (change.Kind == ChangeKind.Cancelled)
        {
            google.Cancel(calendarId, id);
        }
        else if (change.Kind == ChangeKind.Moved)
        {
            var (start, end) = MovedTo(shift, instance.RuledStart, change);
            google.Move(calendarId, id, TimeOf(shift, start, zone), TimeOf(shift, end, zone));
        }
        else
        {
            google.Change(calendarId, id, one => change.Kind == ChangeKind.Reassigned
                ? one with { Attendees = [Invited(change.Person, "needsAction")] }
                : one with { Summary = RosteredShift.TitleOf("Search") });
        }
    }
}
