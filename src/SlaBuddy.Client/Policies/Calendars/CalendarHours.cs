namespace SlaBuddy.Client;

/// <summary>Open hours of one day of the week.</summary>
public sealed record CalendarHours
{
    /// <summary>1 is Monday, 7 is Sunday. Source: ISO 8601.</summary>
    public required int Day { get; init; }

    /// <summary>When it opens, such as <c>09:00</c>.</summary>
    public required string From { get; init; }

    /// <summary>When it closes, <c>24:00</c> at most.</summary>
    public required string To { get; init; }
}
