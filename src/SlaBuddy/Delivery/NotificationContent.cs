using System.Text.Json;
using SlaBuddy.Gestures.Shifts;

namespace SlaBuddy.Delivery;

/// <summary>What a notification can say, as facts from <c>sla.describe_notification</c>.</summary>
internal sealed record NotificationContent
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public DateTimeOffset At { get; init; }
    public long? TicketId { get; init; }
    public string? State { get; init; }
    public string? Policy { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ArmedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? FiredAt { get; init; }
    public int Level { get; init; }
    public int Levels { get; init; }
    public bool? Heard { get; init; }
    /// <summary>What could not be read when the level fired: <c>slack</c>, or a helpdesk's kind.</summary>
    public IReadOnlyList<string>? Unheard { get; init; }
    public AddressedPeople? People { get; init; }
    public PlannedLevel? Next { get; init; }
    public int Snoozes { get; init; }
    /// <summary>Mentions that postponed nothing, because the policy allows no more of them.</summary>
    public int SnoozesRefused { get; init; }
    public long SnoozeSeconds { get; init; }
    public DateTimeOffset? PausedUntil { get; init; }
    public DateTimeOffset? OverAt { get; init; }
    public string? OverBy { get; init; }
    public string? OverByName { get; init; }
    public string? OverKind { get; init; }
    public string? AboutChannelId { get; init; }
    public string? AboutTs { get; init; }
    public string? OriginChannelId { get; init; }
    public string? OriginTs { get; init; }
    public string? WorkspaceUrl { get; init; }
    public string? BotUserId { get; init; }
    /// <summary>It is told somewhere else than in the ticket's own thread.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>The customer still waits, and for what this level was about.</summary>
    public bool? Stands { get; init; }

    /// <summary>What was left of the promised time when the customer was answered; below zero it was late.</summary>
    public double? LeftSeconds { get; init; }

    /// <summary>The levels that a digest tells.</summary>
    public IReadOnlyList<NotificationContent>? Bundle { get; init; }

    /// <summary>The message that Slack refused for good, of an ops notice about one.</summary>
    public long? LetterId { get; init; }
    public string? LetterKind { get; init; }

    /// <summary>Which promised time a warning or a breach is about.</summary>
    public string? Metric { get; init; }
    public DateTimeOffset? TimerDueAt { get; init; }

    /// <summary>What somebody asked for with a mention, a button or an emoji, and what became of it.</summary>
    public string? Verb { get; init; }
    public string? Outcome { get; init; }
    public double? ForSeconds { get; init; }
    public DateTimeOffset? UntilAt { get; init; }
    public string? Reason { get; init; }
    public string? ClaimedBy { get; init; }
    public string? ClaimedByName { get; init; }
    public IReadOnlyList<string>? PauseReasons { get; init; }
    public IReadOnlyList<TimerStatus>? Timers { get; init; }

    /// <summary>The cover, or the being off, that somebody spoke of.</summary>
    public RosterOverride? Override { get; init; }

    /// <summary>Who is on shift after what was said.</summary>
    public ShiftsNow? Shifts { get; init; }

    /// <summary>A time without anybody on shift, and who should know of it.</summary>
    public DateTimeOffset? StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public SlackTarget? Leads { get; init; }

    /// <summary>A webhook that is not called any more.</summary>
    public long? WebhookId { get; init; }

    /// <summary>Who reads it.</summary>
    public string? ReaderId { get; init; }

    public string? Notice { get; init; }
    public string? Error { get; init; }
    public string? ChannelId { get; init; }
    public string? Name { get; init; }
    public int Tickets { get; init; }
    public DateTimeOffset? RosterSyncedAt { get; init; }
    public double RosterStaleSeconds { get; init; }

    public static NotificationContent Parse(string content) =>
        JsonSerializer.Deserialize<NotificationContent>(content, Json)
        ?? throw new JsonException("sla.describe_notification gave null");
}
