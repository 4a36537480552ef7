namespace SlaBuddy.Client;

/// <summary>Something to say over the calendar.</summary>
public sealed record NewOverride
{
    /// <summary>One of <see cref="OverrideKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who covers or is off, by the Slack id.</summary>
    public required string UserId { get; init; }

    /// <summary>In whose place they cover: exactly the shifts of that person. Without it they are on shift meanwhile.</summary>
    public string? CoveredUserId { get; init; }

    /// <summary>From then on; from now on unless given.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Up to then, without it; 31 days after the beginning at most.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
