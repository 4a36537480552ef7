using System.Globalization;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Google;

/// <summary>An event's end or beginning: an instant, or a day in the calendar's own zone.</summary>
internal sealed record EventTime
{
    private EventTime(DateTimeOffset? instant, DateOnly? day, TimeZoneInfo? zone) =>
        (Instant, Day, Zone) = (instant, day, zone);

    public DateTimeOffset? Instant { get; }

    public DateOnly? Day { get; }

    /// <summary>The event's own zone, by whose clocks it recurs; the calendar's, if null.</summary>
    public TimeZoneInfo? Zone { get; }

    public static EventTime At(DateTimeOffset instant, TimeZoneInfo? zone = null) => new(instant, null, zone);

    /// <summary>What the clocks of a zone show.</summary>
    public static EventTime At(DateTime wall, TimeZoneInfo zone) => new(WallClock.InstantOf(wall, zone), null, zone);

    public static EventTime On(DateOnly day) => new(null, day, null);

    /// <param name="zone">The calendar's.</param>
    public DateTimeOffset In(TimeZoneInfo zone) =>
        Instant ?? WallClock.InstantOf(Day!.Value.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>What the clocks show where it is meant.</summary>
    /// <param name="zone">The calendar's.</param>
    public DateTime WallIn(TimeZoneInfo zone) => Day is { } day
        ? day.ToDateTime(TimeOnly.MinValue) : TimeZoneInfo.ConvertTime(Instant!.Value, Zone ?? zone).DateTime;

    /// <summary>Another time of the same kind, by what the clocks show.</summary>
    /// <param name="wall">What they show.</param>
    /// <param name="zone">The calendar's.</param>
    public EventTime WithWall(DateTime wall, TimeZoneInfo zone) => Day is not null
        ? On(DateOnly.FromDateTime(wall)) : new EventTime(WallClock.InstantOf(wall, Zone ?? zone), null, Zone);

    /// <param name="shownIn">The zone that the answer's times are written in.</param>
    /// <param name="zone">The calendar's.</param>
    public JsonObject ToJson(TimeZoneInfo shownIn, TimeZoneInfo zone) => Day is { } day
        ? new JsonObject { ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
        : new JsonObject
        {
            ["dateTime"] = TimeZoneInfo.ConvertTime(Instant!.Value, shownIn)
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["timeZone"] = (Zone ?? zone).Id,
        };
}
