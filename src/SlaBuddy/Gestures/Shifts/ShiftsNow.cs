namespace SlaBuddy.Gestures;

/// <summary>Who is on shift, as <c>sla.describe_shifts</c> tells.</summary>
internal sealed record ShiftsNow
{
    public DateTimeOffset At { get; init; }
    public IReadOnlyList<ShiftOnDuty> Now { get; init; } = [];
    public IReadOnlyList<ShiftOnDuty> Next { get; init; } = [];
    public DateTimeOffset? RosterSyncedAt { get; init; }
    public bool Stale { get; init; }
}

/// <summary>One person's shift.</summary>
internal sealed record ShiftOnDuty(string UserId, bool Embedded, string? Product, DateTimeOffset? StartsAt, DateTimeOffset EndsAt);
