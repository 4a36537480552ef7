namespace SlaBuddy.Client;

/// <summary>Something that happened to a ticket, or that was concluded about it.</summary>
public sealed record HistoryEntry
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the service heard of it.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What it was, such as <c>agent_reply</c>, <c>paused</c>, <c>escalated</c> or <c>breached</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>The level of the ladder that it is about.</summary>
    public int? Level { get; init; }

    /// <summary>Where it was heard of.</summary>
    public string? Source { get; init; }
}
