using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Plans;

/// <summary>What two versions of a calendar do differently, a line for each difference.</summary>
internal static class CalendarDifferences
{
    private const int EnoughHolidays = 8;
    private const string Closed = "closed";

    public static IReadOnlyList<string> Between(AppliedCalendar before, AppliedCalendar after)
    {
        var lines = new List<string>();
        if (before.Zone != after.Zone) lines.Add($"zone {before.Zone} → {after.Zone}");
        lines.AddRange(Week(day => Hours(before, day) == Hours(after, day)
            ? "" : $"{Hours(before, day)} → {Hours(after, day)}"));
        AddHolidays(lines, "new holidays", after.Holidays.Except(before.Holidays));
        AddHolidays(lines, "no longer holidays", before.Holidays.Except(after.Holidays));
        return lines;
    }

    /// <summary>All that a calendar says.</summary>
    public static IReadOnlyList<string> Of(AppliedCalendar calendar)
    {
        var lines = new List<string> { $"zone {calendar.Zone}" };
        lines.AddRange(Week(day => Hours(calendar, day) is var hours && hours == Closed ? "" : hours));
        AddHolidays(lines, "holidays", calendar.Holidays);
        return lines;
    }

    // Days of which the same is to be said share a line.
    private static IEnumerable<string> Week(Func<int, string> say) => Enumerable.Range(1, HoursReader.Days.Length)
        .GroupBy(say, day => HoursReader.Days[day - 1])
        .Where(days => days.Key.Length > 0)
        .Select(days => $"{string.Join(", ", days)} {days.Key}");

    private static string Hours(AppliedCalendar calendar, int day)
    {
        var hours = calendar.Weekly.Where(it => it.Day == day).Select(it => $"{it.From}-{it.To}").ToArray();
        return hours.Length == 0 ? Closed : string.Join(", ", hours);
    }

    private static void AddHolidays(List<string> lines, string what, IEnumerable<string> holidays)
    {
        var days = holidays.Order(StringComparer.Ordinal).ToArray();
        if (days.Length == 0) return;
        var rest = days.Length > EnoughHolidays ? $" and {days.Length - EnoughHolidays} more" : "";
        lines.Add($"{what}: {string.Join(", ", days.Take(EnoughHolidays))}{rest}");
    }
}
