using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>What two versions of a calendar do differently, a line for each difference.</summary>
internal static class CalendarDifferences
{
    private const int EnoughHolidays = 8;

    public static IReadOnlyList<string> Between(AppliedCalendar before, AppliedCalendar after)
    {
        var lines = new List<string>();
        if (before.Zone != after.Zone) lines.Add($"zone {before.Zone} → {after.Zone}");
        for (var day = 1; day <= HoursReader.Days.Length; day++)
            if (Hours(before, day) is var old && Hours(after, day) is var now && old != now)
                lines.Add($"{HoursReader.Days[day - 1]} {old} → {now}");
        AddHolidays(lines, "new holidays", after.Holidays.Except(before.Holidays));
        AddHolidays(lines, "no longer holidays", before.Holidays.Except(after.Holidays));
        return lines;
    }

    /// <summary>All that a calendar says.</summary>
    public static IReadOnlyList<string> Of(AppliedCalendar calendar)
    {
        var lines = new List<string> { $"zone {calendar.Zone}" };
        lines.AddRange(Enumerable.Range(1, HoursReader.Days.Length)
            .Where(day => Hours(calendar, day) != "closed")
            .Select(day => $"{HoursReader.Days[day - 1]} {Hours(calendar, day)}"));
        AddHolidays(lines, "holidays", calendar.Holidays);
        return lines;
    }

    private static string Hours(AppliedCalendar calendar, int day)
    {
        var hours = calendar.Weekly.Where(it => it.Day == day).Select(it => $"{it.From}-{it.To}").ToArray();
        return hours.Length == 0 ? "closed" : string.Join(", ", hours);
    }

    private static void AddHolidays(List<string> lines, string what, IEnumerable<string> holidays)
    {
        var days = holidays.Order(StringComparer.Ordinal).ToArray();
        if (days.Length == 0) return;
        var rest = days.Length > EnoughHolidays ? $" and {days.Length - EnoughHolidays} more" : "";
        lines.Add($"{what}: {string.Join(", ", days.Take(EnoughHolidays))}{rest}");
    }
}
