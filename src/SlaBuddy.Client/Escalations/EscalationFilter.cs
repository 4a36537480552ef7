namespace SlaBuddy.Client;

/// <summary>Which levels to list. What is not given filters nothing.</summary>
public sealed record EscalationFilter
{
    /// <summary>Those of this ticket.</summary>
    public long? TicketId { get; init; }

    /// <summary>One or more of <see cref="EscalationState"/>.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Those due at this instant or later.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>Those due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }
}
