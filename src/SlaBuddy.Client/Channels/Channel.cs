using System.Text.Json.Nodes;

namespace SlaBuddy.Client;

/// <summary>A channel whose messages become tickets.</summary>
public sealed record Channel : Editable
{
    /// <summary>Its id, such as <c>C0123456789</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>One of <see cref="TicketKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What its tickets inherit.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>Where its alarms are told; null where that is the ticket's own thread.</summary>
    public string? EscalateIn { get; init; }

    /// <summary>The policy that its own facts choose.</summary>
    public string? PolicyId { get; init; }

    /// <summary><c>file</c>: the team's file names it, and only there it is changed; <c>setup</c>: somebody set it up.</summary>
    public string? DeclaredIn { get; init; }

    /// <summary>Who did.</summary>
    public string? SetBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? SetAt { get; init; }

    /// <summary>Since when it is watched.</summary>
    public DateTimeOffset WatchedAt { get; init; }

    /// <summary>Since when the bot can read it no longer.</summary>
    public DateTimeOffset? LostAt { get; init; }

    /// <summary>Why that is.</summary>
    public string? LostWhy { get; init; }
}
