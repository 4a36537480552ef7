using Ical.Net.Serialization;
using SlaBuddy.Sandbox.Google;
using VTimeZone = Ical.Net.CalendarComponents.VTimeZone;

namespace SlaBuddy.Sandbox.Feeds;

/// <summary>A calendar as its secret address gives it: everything in it, as what recurs and the exceptions.</summary>
internal static class CalendarFeed
{
    // A feed's zones need rules for what lies back as far as anybody looks.
    private const int ZonesSince = 2020;

    public static string Of(StoredCalendar calendar)
    {
        var text = new FeedText().Add(
        [
            "BEGIN:VCALENDAR", "PRODID:-//Sandbox//Calendar//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", $"X-WR-CALNAME:{FeedText.Escape(calendar.Summary)}", $"X-WR-TIMEZONE:{calendar.Zone.Id}",
        ]);
        var events = calendar.Events.Values.Where(one => !one.IsCancelled || one.RecurringEventId is not null)
            .OrderBy(one => one.Start.In(calendar.Zone)).ThenBy(one => one.Id, StringComparer.Ordinal).ToArray();
        var zones = events.Select(one => ZoneOf(one, calendar)).OfType<TimeZoneInfo>().DistinctBy(zone => zone.Id);
        foreach (var zone in zones) text.Add(Rules(zone));
        foreach (var one in events) text.Add(FeedEvent.Lines(one, calendar, ZoneOf(one, calendar)));
        return text.Add("END:VCALENDAR").ToString();
    }

    /// <summary>The zone that its times are written in; null where they are written in UTC, or are days.</summary>
    private static TimeZoneInfo? ZoneOf(CalendarEvent one, StoredCalendar calendar)
    {
        var recurring = one.RecurringEventId is { } id ? calendar.Events.GetValueOrDefault(id) : one;
        if (recurring is not { Recurs: true } || one.Start.Day is not null) return null;
        var zone = recurring.Start.Zone ?? calendar.Zone;
        return zone.HasSameRules(TimeZoneInfo.Utc) ? null : zone;
    }

    private static IEnumerable<string> Rules(TimeZoneInfo zone) =>
        new ComponentSerializer().SerializeToString(
            VTimeZone.FromDateTimeZone(zone.Id, new DateTime(ZonesSince, 1, 1), includeHistoricalData: false))!
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
