using System.Text.Json.Nodes;

namespace SlaBuddy.Client;

/// <summary>How a channel shall be watched.</summary>
public sealed record ChannelWatch
{
    /// <summary>One of <see cref="TicketKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What its tickets inherit; a policy must fit these.</summary>
    public required JsonObject Facts { get; init; }

    /// <summary>Where its alarms are told; in the ticket's own thread unless given.</summary>
    public string? EscalateIn { get; init; }

    /// <summary>What people call it; counts only where the service runs without Slack, which knows its channels' names.</summary>
    public string? Name { get; init; }
}
