using System.Globalization;

namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>A calendar's <c>holidays</c>: dates, runs of dates, and iCalendar files beside the file itself.</summary>
internal static class HolidaysReader
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int LongestRun = 366;
    private const string Remedy = "Write 2026-12-25, 2026-12-24..2026-12-26, or ical: with the path of a file.";

    public static IReadOnlyList<DateOnly> Read(Section calendar, string? folder)
    {
        var items = calendar.Value("holidays") switch
        {
            null => [],
            ListNode list => list.Items,
            var single => [single],
        };
        return [.. items.SelectMany(item => ReadOne(calendar, item, folder)).Distinct().Order()];
    }

    private static IEnumerable<DateOnly> ReadOne(Section calendar, Node item, string? folder)
    {
        if (item is not MapNode map)
            return calendar.ScalarOf(item, "holidays") is { } written ? Dates(written, calendar.Faults) : [];
        var section = new Section(map, "holiday", calendar.Faults);
        section.RequiredText("ical", Remedy);
        section.Close();
        return section.Scalar("ical") is { } path ? HolidayFile.Read(path, folder, calendar.Faults) : [];
    }

    private static IEnumerable<DateOnly> Dates(ScalarNode written, FileFaults faults)
    {
        var ends = written.Value.Split("..");
        if (ends.Length > 2 || !TryDate(ends[0], out var from) || !TryDate(ends[^1], out var to))
        {
            faults.Add(written.Place, $"\"{Section.Shown(written.Value)}\" is no date.", Remedy);
            return [];
        }
        var days = to.DayNumber - from.DayNumber + 1;
        if (days is > 0 and <= LongestRun) return Enumerable.Range(0, days).Select(from.AddDays);
        faults.Add(written.Place, days > 0 ? $"This run has {days} days." : "This run ends before it begins.",
            days > 0 ? $"Keep to {LongestRun} at most." : "Write the earlier date first.");
        return [];
    }

    private static bool TryDate(string written, out DateOnly date) => DateOnly.TryParseExact(
        written.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
