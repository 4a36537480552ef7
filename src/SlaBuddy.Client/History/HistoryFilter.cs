namespace SlaBuddy.Client;

/// <summary>Which events to list. What is not given filters nothing.</summary>
public sealed record HistoryFilter
{
    /// <summary>Those of this ticket.</summary>
    public long? TicketId { get; init; }

    /// <summary>One or more of <see cref="EventType"/>.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>What happened at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>What happened before this instant.</summary>
    public DateTimeOffset? Before { get; init; }
}
