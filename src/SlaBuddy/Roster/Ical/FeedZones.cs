using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;

namespace SlaBuddy.Roster.Ical;

/// <summary>Instants of a feed's times; what has no zone is meant in the calendar's own, or else in UTC.</summary>
internal sealed class FeedZones(string feed, Calendar calendar)
{
    private readonly Dictionary<string, DateTimeZone> _zones = new(StringComparer.Ordinal);

    private string Own => calendar.Properties["X-WR-TIMEZONE"]?.Value?.ToString() is { Length: > 0 } zone ? zone : "UTC";

    /// <exception cref="CalendarFaultException">Nobody knows the zone.</exception>
    public DateTimeOffset InstantOf(CalDateTime time) => InstantOf(time.Value, time.TzId, time.HasTime);

    /// <summary>
    /// By the wall clock, as people mean it: a shift from 22:00 to 6:00 ends at 6:00 in a night that has an hour more, too.
    /// </summary>
    public DateTimeOffset EndOf(CalendarEvent it, CalDateTime start)
    {
        if (it.DtEnd is { } end)
            return InstantOf(start.Value + (end.Value - it.Start!.Value), end.TzId, end.HasTime);
        if (it.Duration is { } duration) return InstantOf(start.Add(duration));
        return start.HasTime ? InstantOf(start) : InstantOf(start.Value.AddDays(1), null, hasTime: false);
    }

    private DateTimeOffset InstantOf(DateTime value, string? zone, bool hasTime)
    {
        var local = LocalDateTime.FromDateTime(value);
        var rules = ZoneOf(zone ?? Own);
        var instant = hasTime ? rules.AtLeniently(local) : rules.AtStartOfDay(local.Date);
        return instant.ToDateTimeOffset().ToUniversalTime();
    }

    private DateTimeZone ZoneOf(string id)
    {
        if (_zones.TryGetValue(id, out var known)) return known;
        try
        {
            return _zones[id] = TimeZoneResolvers.TimeZoneResolver(id);
        }
        catch (ArgumentException)
        {
            var shown = id.Length <= 60 ? id : id[..60];
            throw new CalendarFaultException(
                $"The feed {feed} has times in the zone \"{shown}\", which nobody knows; let it use a name such as Europe/Berlin.");
        }
    }
}
