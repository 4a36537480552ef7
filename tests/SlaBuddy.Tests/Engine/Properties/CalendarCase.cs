namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Business hours, a month of them to look at, and instants in it, in seconds from its beginning.</summary>
internal sealed record CalendarCase(Hours Hours, DateOnly From, IReadOnlyList<int> Seconds)
{
    public const int Days = 30;

    public DateTimeOffset Start => new(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Fewer hours, holidays and instants that may fail the same way.</summary>
    public IEnumerable<CalendarCase> Simpler() =>
    [
        .. Hours.Weekly.Where(_ => Hours.Weekly.Count > 1)
            .Select(span => Hours with { Weekly = [.. Hours.Weekly.Where(each => each != span)] })
            .Concat(Hours.Holidays
                .Select(day => Hours with { Holidays = [.. Hours.Holidays.Where(each => each != day)] }))
            .Select(hours => this with { Hours = hours }),
        .. Seconds.Where(_ => Seconds.Count > 1).Select(second => this with { Seconds = [second] }),
    ];

    public override string ToString() => $"{Hours} from {From:yyyy-MM-dd}: {string.Join(", ", Seconds)}";
}
