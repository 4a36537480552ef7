namespace SlaBuddy.Client;

/// <summary>What to hear of. What is not given filters nothing.</summary>
public sealed record EventFilter
{
    /// <summary>One or more of <see cref="EventType"/>.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>What is about this ticket.</summary>
    public long? TicketId { get; init; }
}
