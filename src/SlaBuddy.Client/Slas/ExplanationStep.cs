namespace SlaBuddy.Client;

/// <summary>One thing that moved a due time.</summary>
public sealed record ExplanationStep
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it was.</summary>
    public required string Kind { get; init; }

    /// <summary>In words for people.</summary>
    public required string Text { get; init; }
}
