namespace SlaBuddy.Client;

/// <summary>What became of telling a level.</summary>
public sealed record EscalationTold
{
    /// <summary>One of <see cref="NotificationState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When Slack took it.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The message, as Slack names it.</summary>
    public string? MessageTs { get; init; }

    /// <summary>The target that it was addressed to, which is a later level's where nobody was on shift.</summary>
    public string? Reached { get; init; }

    /// <summary>The people on shift who were meant.</summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    /// <summary>Why Slack refused it.</summary>
    public string? Error { get; init; }
}
