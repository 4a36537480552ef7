using System.Globalization;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>How a shift recurs, in the words of RFC 5545.</summary>
/// <param name="Pattern">Such as <c>FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE</c>.</param>
/// <param name="Count">How often, if that is said.</param>
/// <param name="Until">The last minute at which it may begin, counted from the first beginning by the clocks.</param>
internal sealed record ShiftRule(string Pattern, int? Count, int? Until)
{
    /// <summary>As Google has it: the end of a timed event is an instant, that of one for whole days is a day.</summary>
    public string ForGoogle(DateTime start, bool allDay, TimeZoneInfo zone) => $"RRULE:{Pattern}{End(start, until => allDay
        ? until.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
        : Wall.InstantOf(until, zone).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture))}";

    /// <summary>As a library has it that knows no zones.</summary>
    public string Floating(DateTime start) =>
        Pattern + End(start, until => until.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    private string End(DateTime start, Func<DateTime, string> write) =>
        Count is { } count ? $";COUNT={count}" : Until is { } minutes ? $";UNTIL={write(start.AddMinutes(minutes))}" : "";
}
