namespace SlaBuddy.Client;

/// <summary>The level that fired.</summary>
public sealed record EventLevel
{
    /// <summary>Its place on the ladder, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whom it tells, as the policy names them.</summary>
    public string? Who { get; init; }

    /// <summary>When it was due.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
