using System.Text.Json.Nodes;

namespace SlaBuddy.Client;

/// <summary>A customer's request with its clocks and its ladder. Nothing of what the customer wrote.</summary>
public sealed record Ticket : Editable
{
    /// <summary>Its number, for good.</summary>
    public required long TicketId { get; init; }

    /// <summary>One of <see cref="TicketState"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="TicketKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The Slack workspace, or <c>headless</c> where the service runs without one.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel that it stands in, if it stands in one.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The thread that it stands in, as Slack names it.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who asked.</summary>
    public string? RequesterId { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when the customer waits; null while nobody does.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>When the next level, warning or breach is due; null where nothing is.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>When the customer was answered first.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>When the customer was answered last.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Who answered last.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Who said that they are on it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Until when its clocks stand still at most; null while they run.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>How often the customer began to wait: 1 since the opening, one more with each re-arming.</summary>
    public int Cycle { get; init; }

    /// <summary>How often its ladder was postponed.</summary>
    public int Snoozes { get; init; }

    /// <summary>The policy that it is under; null in state <see cref="TicketState.NoPolicy"/>.</summary>
    public PolicyInForce? Policy { get; init; }

    /// <summary>What is known of it: its channel's facts, and those it was given. Rules choose the policy by them.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>Why its clocks stand still; empty while they run.</summary>
    public IReadOnlyList<string> PauseReasons { get; init; } = [];

    /// <summary>What was promised, the oldest first.</summary>
    public IReadOnlyList<Sla> Slas { get; init; } = [];

    /// <summary>Its ladder, cycle by cycle.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
