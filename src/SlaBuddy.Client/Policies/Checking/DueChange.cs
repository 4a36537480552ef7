namespace SlaBuddy.Client;

/// <summary>A level or a promised time that would be due at another instant.</summary>
public sealed record DueChange
{
    /// <summary><c>level 2</c>, or one of <see cref="SlaMetric"/>.</summary>
    public required string What { get; init; }

    /// <summary>When it is due; null where it is not.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>When it would be due; null where it would not.</summary>
    public DateTimeOffset? DueAfter { get; init; }
}
