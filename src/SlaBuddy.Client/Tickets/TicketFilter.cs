namespace SlaBuddy.Client;

/// <summary>Which tickets to list. What is not given filters nothing.</summary>
public sealed record TicketFilter
{
    /// <summary>One or more of <see cref="TicketState"/>.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Those of this channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Those under this policy, whichever version.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Those opened at this instant or later.</summary>
    public DateTimeOffset? OpenedFrom { get; init; }

    /// <summary>Those opened before this instant.</summary>
    public DateTimeOffset? OpenedBefore { get; init; }
}
