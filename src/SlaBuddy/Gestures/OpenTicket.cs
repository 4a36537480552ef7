using SlaBuddy.Delivery;

namespace SlaBuddy.Gestures;

/// <summary>A ticket as <c>sla.describe_open_ticket</c> tells of it.</summary>
internal sealed record OpenTicket
{
    public long TicketId { get; init; }
    public string State { get; init; } = "";
    public string? ChannelId { get; init; }
    public string? ThreadTs { get; init; }
    public string? Policy { get; init; }
    public DateTimeOffset? WaitingSince { get; init; }
    public string? RequesterName { get; init; }
    public string? ClaimedBy { get; init; }
    public string? ClaimedByName { get; init; }
    public IReadOnlyList<string>? PauseReasons { get; init; }
    public DateTimeOffset? PausedUntil { get; init; }
    public PlannedLevel? Next { get; init; }
    public TimerStatus? Timer { get; init; }

    public bool IsPaused => PauseReasons is { Count: > 0 };
}
