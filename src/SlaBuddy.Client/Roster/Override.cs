namespace SlaBuddy.Client;

/// <summary>What somebody said over the calendar: that a person covers, or is off.</summary>
public sealed record Override
{
    /// <summary>Its number.</summary>
    public required long OverrideId { get; init; }

    /// <summary>One of <see cref="OverrideKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who covers or is off, by the Slack id.</summary>
    public required string UserId { get; init; }

    /// <summary>In whose place they cover.</summary>
    public string? CoveredUserId { get; init; }

    /// <summary>From then on.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Up to then, without it.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Who said so.</summary>
    public string? SaidBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset SaidAt { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? EndedBy { get; init; }
}
