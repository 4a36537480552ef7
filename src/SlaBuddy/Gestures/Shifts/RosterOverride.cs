namespace SlaBuddy.Gestures.Shifts;

/// <summary>What somebody said about shifts in Slack; it goes before the roster until it ends.</summary>
internal sealed record RosterOverride
{
    public const string Off = "off";

    public long OverrideId { get; init; }

    /// <summary><c>cover</c> or <c>off</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who covers, or who is off.</summary>
    public string UserId { get; init; } = "";
    public string? UserName { get; init; }

    /// <summary>In whose place; null for nobody in particular.</summary>
    public string? CoveredUserId { get; init; }
    public string? CoveredName { get; init; }

    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }
    public string? SaidBy { get; init; }
    public string? SaidByName { get; init; }

    /// <summary>Of two that contradict each other the one said later counts.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>When it was taken back, before its time.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedBy { get; init; }
    public string? EndedByName { get; init; }
}
