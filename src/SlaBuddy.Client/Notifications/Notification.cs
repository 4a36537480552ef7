namespace SlaBuddy.Client;

/// <summary>Something that was to be told in Slack, once, and what became of it. Never its text.</summary>
public sealed record Notification
{
    /// <summary>Its number.</summary>
    public required long NotificationId { get; init; }

    /// <summary>What it tells: <c>escalation</c>, <c>warning</c>, <c>breach</c>, <c>ops_notice</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="NotificationState"/>.</summary>
    public required string State { get; init; }

    /// <summary>The ticket that it is about.</summary>
    public long? TicketId { get; init; }

    /// <summary>The level that it is about.</summary>
    public int? Level { get; init; }

    /// <summary>What the notice to the ops channel is about.</summary>
    public string? Notice { get; init; }

    /// <summary>The promised time that it is about, one of <see cref="SlaMetric"/>.</summary>
    public string? Metric { get; init; }

    /// <summary>Where it is told.</summary>
    public string? ChannelId { get; init; }

    /// <summary>In which thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whom alone it is told.</summary>
    public string? ToUserId { get; init; }

    /// <summary>The notification that it changes.</summary>
    public long? AboutId { get; init; }

    /// <summary>The post of many in which it was told.</summary>
    public long? DigestId { get; init; }

    /// <summary>Whom it mentions.</summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was to be told.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The message, as Slack names it.</summary>
    public string? MessageTs { get; init; }

    /// <summary>When Slack took it.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Why Slack refused it.</summary>
    public string? Error { get; init; }

    /// <summary>What to do about that.</summary>
    public string? Remedy { get; init; }
}
