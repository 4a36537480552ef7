using System.Globalization;
using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>Instants of events; a day without a zone begins at midnight in the calendar's own.</summary>
internal static class CalendarDay
{
    /// <returns>Null where the event does not say, or says what is no time.</returns>
    /// <exception cref="CalendarFaultException">The calendar's zone is not known here.</exception>
    public static DateTimeOffset? InstantOf(EventDateTime? when, string? zone)
    {
        if (when is { DateTimeRaw: not null }) return ParsedInstant(when);
        return DateOnly.TryParseExact(when?.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? Midnight(day.ToDateTime(TimeOnly.MinValue), zone)
            : null;
    }

    private static DateTimeOffset? ParsedInstant(EventDateTime when)
    {
        try
        {
            return when.DateTimeDateTimeOffset?.ToUniversalTime();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static DateTimeOffset Midnight(DateTime day, string? zone)
    {
        var rules = ZoneOf(zone);
        // Where the clocks go forward at midnight, the day begins with the first time that exists.
        while (rules.IsInvalidTime(day)) day = day.AddMinutes(1);
        // Where they go back over midnight, it begins with the earlier of the two.
        var offset = rules.IsAmbiguousTime(day) ? rules.GetAmbiguousTimeOffsets(day).Max() : rules.GetUtcOffset(day);
        return new DateTimeOffset(day, offset).ToUniversalTime();
    }

    private static TimeZoneInfo ZoneOf(string? zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(string.IsNullOrEmpty(zone) ? "UTC" : zone, out var found)
            ? found
            : throw new CalendarFaultException(
                $"The calendar's time zone {zone} is not known on this machine; install its time zone data (tzdata).");
}
