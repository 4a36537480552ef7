namespace SlaBuddy.Doctor;

/// <summary>How a watched channel is heard.</summary>
internal sealed record ChannelState
{
    public string Name { get; init; } = "";

    /// <summary>When an event last came from it; null once the scan found what none had told.</summary>
    public DateTimeOffset? EventsSeenAt { get; init; }

    /// <summary>The newest message, since somebody listens, that no event told of.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    public string? ScanFault { get; init; }
    public DateTimeOffset? LostAt { get; init; }
    public string? LostWhy { get; init; }
}
