using System.Text.Json.Nodes;

namespace SlaBuddy.Client;

/// <summary>A ticket to open.</summary>
public sealed record NewTicket
{
    /// <summary>What is known of it, such as its tier and priority; rules choose the policy by these.</summary>
    public required JsonObject Facts { get; init; }

    /// <summary>One of <see cref="TicketKind"/>; <see cref="TicketKind.Customer"/> unless given.</summary>
    public string? Kind { get; init; }

    /// <summary>A watched channel whose facts it inherits and where it is escalated; none unless given.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who asked, by a name of your own or a Slack id.</summary>
    public string? RequesterId { get; init; }

    /// <summary>When it was asked; now unless given. The clocks count from then.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The policy, whatever the rules say; they choose unless given.</summary>
    public string? PolicyId { get; init; }
}
