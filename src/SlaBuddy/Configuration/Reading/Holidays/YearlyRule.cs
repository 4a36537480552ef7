using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>
/// An event's RRULE as far as holidays need it: every year or every few, on the same day, on given days of given
/// months, or on such a day of the week as the fourth Thursday.
/// </summary>
internal sealed partial record YearlyRule(
    int Interval,
    int? Count,
    DateOnly? Until,
    int[] Months,
    int[] DaysOfMonth,
    (int Nth, DayOfWeek Day)[] DaysOfWeek)
{
    /// <summary>A fixed year: what a file means must not depend on the day on which it is read.</summary>
    public const int LastYear = 2050;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The rule, or null when it says what is not understood here.</summary>
    public static YearlyRule? Parse(string written)
    {
        if (!Written().IsMatch(written)) return null;
        var parts = written.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('='))
            .GroupBy(part => part[0], part => part[1])
            .ToDictionary(part => part.Key, part => part.First());
        DateOnly? until = parts.TryGetValue("UNTIL", out var end)
            ? IcalDate.TryParse(end, out var date) ? date : DateOnly.MinValue
            : null;
        var rule = new YearlyRule(NumberOf("INTERVAL") ?? 1, NumberOf("COUNT"), until,
            [.. Numbers("BYMONTH").Order()], Numbers("BYMONTHDAY"),
            [.. List("BYDAY").Select(DayOfWeekOf)]);
        // Without a month these would mean days of every month, or weeks of the year: no holiday is written so.
        var needsMonth = rule.DaysOfMonth.Length + rule.DaysOfWeek.Length > 0;
        return until == DateOnly.MinValue || needsMonth && rule.Months.Length == 0 ? null : rule;

        int? NumberOf(string name) => parts.TryGetValue(name, out var value) ? Int(value) : null;
        string[] List(string name) => parts.TryGetValue(name, out var value) ? value.Split(',') : [];
        int[] Numbers(string name) => [.. List(name).Select(Int)];
    }

    /// <summary>The first days of all events, in order.</summary>
    public IEnumerable<DateOnly> Occurrences(DateOnly start)
    {
        var found = Enumerable.Range(0, Math.Max(0, (LastYear - start.Year) / Interval + 1))
            .Select(times => start.Year + times * Interval)
            .SelectMany(year => DaysIn(year, start))
            .Where(day => day >= start)
            .TakeWhile(day => Until is null || day <= Until);
        return Count is { } count ? found.Take(count) : found;
    }

    private IEnumerable<DateOnly> DaysIn(int year, DateOnly start) =>
        from month in Months is [] ? [start.Month] : Months
        from day in Enumerable.Range(1, DateTime.DaysInMonth(year, month))
        let date = new DateOnly(year, month, day)
        where Fits(date, start)
        select date;

    private bool Fits(DateOnly date, DateOnly start)
    {
        if (DaysOfMonth.Length + DaysOfWeek.Length == 0) return date.Day == start.Day;
        var last = DateTime.DaysInMonth(date.Year, date.Month);
        return (DaysOfMonth.Length == 0 || DaysOfMonth.Any(day => day == date.Day || day == date.Day - last - 1))
            && (DaysOfWeek.Length == 0 || DaysOfWeek.Any(it => it.Day == date.DayOfWeek && IsNth(it.Nth)));

        bool IsNth(int nth) => nth == 0 || nth == (date.Day - 1) / 7 + 1 || nth == -((last - date.Day) / 7 + 1);
    }

    // 4TH is the fourth Thursday, TH every one.
    private static (int Nth, DayOfWeek Day) DayOfWeekOf(string written) =>
        (written.Length == 2 ? 0 : Int(written[..^2]), (DayOfWeek)Array.IndexOf(Weekdays, written[^2..]));

    private static int Int(string written) => int.Parse(written, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?=.*FREQ=YEARLY)(?:(?:FREQ=YEARLY|INTERVAL=[1-9][0-9]{0,2}|COUNT=[1-9][0-9]{0,3}"
        + "|UNTIL=[0-9]{8}(?:T[0-9]{6}Z?)?|BYMONTH=(?:1[0-2]|[1-9])(?:,(?:1[0-2]|[1-9]))*"
        + "|BYMONTHDAY=-?[1-3]?[0-9](?:,-?[1-3]?[0-9])*|BYDAY=(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)"
        + @"(?:,(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*|WKST=[A-Z]{2})(?:;|\z))+\z")]
    private static partial Regex Written();
}
