namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>An all-day event: its first day, how many days it lasts, and whether it comes again.</summary>
internal sealed record HolidayEvent(DateOnly Start, int Length, YearlyRule? Rule, IReadOnlySet<DateOnly> Except)
{
    public IEnumerable<DateOnly> Days() =>
        from start in Rule?.Occurrences(Start) ?? [Start]
        where !Except.Contains(start)
        from day in Enumerable.Range(0, Math.Min(Length, DateOnly.MaxValue.DayNumber - start.DayNumber + 1))
        select start.AddDays(day);
}
