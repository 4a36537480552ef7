using System.Text.Json;

namespace SlaBuddy.Backtest.Report;

/// <summary>One ticket, as <c>sla.report_backtest_tickets</c> tells it.</summary>
internal sealed record TicketFigures
{
    public long TicketId { get; init; }
    public string? PolicyId { get; init; }
    public string? ChannelId { get; init; }
    public string? Channel { get; init; }
    public string? ThreadTs { get; init; }
    public string? RequesterId { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public string State { get; init; } = "";
    public int Cycles { get; init; }
    public string? FirstResponse { get; init; }
    public double? FirstResponseSeconds { get; init; }
    public DateTimeOffset? FirstResponseBreachedAt { get; init; }
    public int NextAnswered { get; init; }
    public int NextUnanswered { get; init; }
    public int NextMet { get; init; }
    public int NextMissed { get; init; }
    public int NextBreached { get; init; }
    public int Escalations { get; init; }
    public DateTimeOffset? WokenAt { get; init; }
    public double? WaitedSeconds { get; init; }
    public bool StillWaits { get; init; }

    /// <summary>When each level first came due while the customer waited, as JSON; null where it never did.</summary>
    public string LevelsAt { get; init; } = "[]";

    public DateTimeOffset?[] Levels => JsonSerializer.Deserialize<DateTimeOffset?[]>(LevelsAt) ?? [];
}
