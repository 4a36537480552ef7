using System.Text.Json.Nodes;

namespace SlaBuddy.Client;

/// <summary>A ticket as it was when something was told of it.</summary>
public sealed record EventTicket
{
    /// <summary>Its number, for good.</summary>
    public required long TicketId { get; init; }

    /// <summary>One of <see cref="TicketState"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="TicketKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The channel that it stands in, if it stands in one.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The thread that it stands in, as Slack names it.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who asked.</summary>
    public string? RequesterId { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>How often the customer began to wait, counted from 1.</summary>
    public int Cycle { get; init; }

    /// <summary>How often its ladder was postponed.</summary>
    public int Snoozes { get; init; }

    /// <summary>When the next level, warning or breach is due.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Until when its clocks stand still at most.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>The policy that it is under.</summary>
    public PolicyInForce? Policy { get; init; }

    /// <summary>What is known of it.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>Why its clocks stand still; empty while they run.</summary>
    public IReadOnlyList<string> PauseReasons { get; init; } = [];
}
