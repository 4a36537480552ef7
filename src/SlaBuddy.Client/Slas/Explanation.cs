namespace SlaBuddy.Client;

/// <summary>Why the next thing is due when it is.</summary>
public sealed record Explanation
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>When the next level, warning or breach is due; null where nothing is.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What led there, in the order in which it counts.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; init; } = [];
}
