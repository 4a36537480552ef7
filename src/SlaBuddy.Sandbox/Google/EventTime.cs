using System.Globalization;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google;

/// <summary>An event's end or beginning: an instant, or a day in the calendar's own zone.</summary>
internal sealed record EventTime
{
    private EventTime(DateTimeOffset? instant, DateOnly? day) => (Instant, Day) = (instant, day);

    public DateTimeOffset? Instant { get; }

    public DateOnly? Day { get; }

    public static EventTime At(DateTimeOffset instant) => new(instant, null);

    public static EventTime On(DateOnly day) => new(null, day);

    public DateTimeOffset In(TimeZoneInfo zone)
    {
        if (Instant is { } instant) return instant;
        var midnight = Day!.Value.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    public JsonObject ToJson(TimeZoneInfo zone) => Day is { } day
        ? new JsonObject { ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
        : new JsonObject
        {
            ["dateTime"] = TimeZoneInfo.ConvertTime(Instant!.Value, zone)
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["timeZone"] = zone.Id,
        };
}
