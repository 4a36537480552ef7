namespace SlaBuddy.Sandbox.Google.Recurrence;

/// <summary>What of a calendar falls into a window, with events that recur as their instances.</summary>
internal static class Instances
{
    // The clocks of no zone are further from UTC, and no summer time is longer.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    /// <summary>All that overlaps the window, cancelled or not, in the order of the beginnings.</summary>
    public static IEnumerable<CalendarEvent> In(StoredCalendar calendar, DateTimeOffset from, DateTimeOffset until) =>
        calendar.Events.Values.SelectMany(one => Expand(one, calendar, from, until))
            .Where(one => Overlaps(one, calendar.Zone, from, until))
            .OrderBy(one => one.Start.In(calendar.Zone)).ThenBy(one => one.Id, StringComparer.Ordinal);

    /// <summary>The instances of one event that overlap the window, except those that somebody changed.</summary>
    public static IEnumerable<CalendarEvent> Of(
        CalendarEvent recurring, StoredCalendar calendar, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = recurring.Start.Zone ?? calendar.Zone;
        var first = recurring.Start.WallIn(calendar.Zone);
        var length = recurring.End.WallIn(calendar.Zone) - first;
        return new RecurrenceLines(recurring.Recurrence, zone)
            .Between(first, Shift(from.UtcDateTime, -length - Slack), Shift(until.UtcDateTime, Slack))
            .Select(wall => recurring.InstanceAt(wall, calendar.Zone))
            .Where(one => !calendar.Events.ContainsKey(one.Id) && Overlaps(one, calendar.Zone, from, until));
    }

    /// <summary>Whether it ends after the window's beginning and begins before its end.</summary>
    public static bool Overlaps(CalendarEvent one, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until) =>
        one.End.In(zone) > from && one.Start.In(zone) < until;

    private static IEnumerable<CalendarEvent> Expand(
        CalendarEvent one, StoredCalendar calendar, DateTimeOffset from, DateTimeOffset until)
    {
        if (one.Recurs) return Of(one, calendar, from, until);
        // With the event that recurs, its exceptions go too.
        var isGone = one.RecurringEventId is { } id
            && calendar.Events.GetValueOrDefault(id) is null or { IsCancelled: true };
        return [one with { IsCancelled = one.IsCancelled || isGone }];
    }

    private static DateTime Shift(DateTime instant, TimeSpan by) => by < TimeSpan.Zero
        ? instant - DateTime.MinValue < -by ? DateTime.MinValue : instant + by
        : DateTime.MaxValue - instant < by ? DateTime.MaxValue : instant + by;
}
