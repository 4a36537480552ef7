using System.Globalization;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Feeds;

/// <summary>
/// A calendar's shifts as tools for being on call export them: one plain event for each person and shift, without rules
/// and zones, whose title names the person in the tool's own way.
/// </summary>
internal static class OnCallFeed
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(14);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(90);

    /// <summary>The words that <c>?as=</c> knows.</summary>
    public static IReadOnlyList<string> Styles { get; } = ["pagerduty", "grafana", "names"];

    public static string Of(StoredCalendar calendar, string style, DateTimeOffset now)
    {
        var text = new FeedText().Add("BEGIN:VCALENDAR").Add(style switch
        {
            "pagerduty" =>
            [
                "PRODID;X-RICAL-TZSOURCE=TZINFO:-//com.denhaven2/NONSGML ri_cal gem//EN", "CALSCALE:GREGORIAN",
                "VERSION:2.0", $"X-WR-CALNAME:On Call Schedule for {FeedText.Escape(calendar.Summary)}",
            ],
            "grafana" => ["VERSION:2.0", "PRODID://Grafana Labs//Grafana On-Call//", "CALSCALE:GREGORIAN"],
            _ => (IEnumerable<string>)["VERSION:2.0", "PRODID:-//Sandbox//On call//EN"],
        });
        var shifts = from one in Instances.In(calendar, now - Back, now + Ahead)
                     where !one.IsCancelled && !one.IsTransparent && one.EventType == "default"
                     from person in PeopleOf(one)
                     select (one, person);
        foreach (var (shift, person) in shifts) text.Add(Lines(shift, person, calendar, style));
        return text.Add("END:VCALENDAR").ToString();
    }

    private static IEnumerable<string> Lines(
        CalendarEvent shift, Attendee person, StoredCalendar calendar, string style)
    {
        var isDated = style == "pagerduty";
        yield return "BEGIN:VEVENT";
        yield return Time("DTSTART", shift.Start.In(calendar.Zone), isDated);
        yield return Time("DTEND", shift.End.In(calendar.Zone), isDated);
        if (!isDated) yield return $"DTSTAMP:{FeedText.Utc(shift.UpdatedAt)}";
        // So it writes addresses: bare, though the standard asks for a mailto: before them.
        if (isDated && person.Email.Length > 0) yield return $"ATTENDEE:{person.Email}";
        yield return $"UID:{shift.Id}-{Handle(person)}".ToUpperInvariant();
        if (isDated) yield return "URL:https://acme.pagerduty.example/schedules#P0SUPPORT";
        yield return "SUMMARY:" + FeedText.Escape(style switch
        {
            "pagerduty" => $"On Call - {person.DisplayName ?? person.Email} - {calendar.Summary}",
            "grafana" => Handle(person),
            _ => person.DisplayName ?? person.Email,
        });
        yield return "END:VEVENT";
    }

    private static IEnumerable<Attendee> PeopleOf(CalendarEvent shift) => shift.Attendees.IsEmpty
        ? [new Attendee("", shift.Summary)]
        : shift.Attendees.Where(one => one is { IsResource: false, ResponseStatus: not "declined" });

    private static string Handle(Attendee person) => person.Email.Length > 0
        ? person.Email.Split('@')[0] : person.DisplayName!.Replace(' ', '.').ToLower(CultureInfo.InvariantCulture);

    private static string Time(string name, DateTimeOffset instant, bool isDated) =>
        $"{name}{(isDated ? ";VALUE=DATE-TIME" : "")}:{FeedText.Utc(instant)}";
}
