using System.Globalization;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Feeds;

/// <summary>One VEVENT.</summary>
internal static class FeedEvent
{
    /// <param name="one">The event.</param>
    /// <param name="calendar">The one it is in.</param>
    /// <param name="zone">The zone that its times are written in; UTC, if null.</param>
    public static IEnumerable<string> Lines(CalendarEvent one, StoredCalendar calendar, TimeZoneInfo? zone)
    {
        yield return "BEGIN:VEVENT";
        yield return Time("DTSTART", one.Start, zone);
        yield return Time("DTEND", one.End, zone);
        foreach (var line in one.Recurrence) yield return line;
        if (one.OriginalStart is { } original) yield return Time("RECURRENCE-ID", original, zone);
        yield return $"DTSTAMP:{FeedText.Utc(one.UpdatedAt)}";
        yield return $"LAST-MODIFIED:{FeedText.Utc(one.UpdatedAt)}";
        yield return $"UID:{one.ICalUid}";
        foreach (var line in People(one, calendar)) yield return line;
        yield return $"SUMMARY:{FeedText.Escape(one.Summary)}";
        if (one.Description is { } description) yield return $"DESCRIPTION:{FeedText.Escape(description)}";
        if (one.Visibility is "private" or "confidential") yield return "CLASS:PRIVATE";
        yield return "SEQUENCE:0";
        yield return $"STATUS:{(one.IsCancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return $"TRANSP:{(one.IsTransparent ? "TRANSPARENT" : "OPAQUE")}";
        yield return "END:VEVENT";
    }

    private static IEnumerable<string> People(CalendarEvent one, StoredCalendar calendar)
    {
        if (one.Organizer is not null || !one.Attendees.IsEmpty)
        {
            var organizer = one.Organizer ?? new Organizer(calendar.Id, calendar.Summary);
            yield return $"ORGANIZER;CN={FeedText.Quote(organizer.DisplayName ?? organizer.Email)}"
                + $":mailto:{organizer.Email}";
        }
        foreach (var attendee in one.Attendees)
            yield return $"ATTENDEE;CUTYPE={(attendee.IsResource ? "RESOURCE" : "INDIVIDUAL")};ROLE=REQ-PARTICIPANT"
                + $";PARTSTAT={AnswerOf(attendee)};CN={FeedText.Quote(attendee.DisplayName ?? attendee.Email)}"
                + $":mailto:{attendee.Email}";
    }

    private static string AnswerOf(Attendee attendee) => attendee.ResponseStatus switch
    {
        "accepted" => "ACCEPTED",
        "declined" => "DECLINED",
        "tentative" => "TENTATIVE",
        _ => "NEEDS-ACTION",
    };

    private static string Time(string name, EventTime time, TimeZoneInfo? zone) => time switch
    {
        { Day: { } day } => $"{name};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        _ when zone is null => $"{name}:{FeedText.Utc(time.Instant!.Value)}",
        _ => $"{name};TZID={zone.Id}:" + TimeZoneInfo.ConvertTime(time.Instant!.Value, zone)
            .ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture),
    };
}
