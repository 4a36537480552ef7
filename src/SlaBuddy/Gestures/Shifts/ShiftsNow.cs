namespace SlaBuddy.Gestures.Shifts;

/// <summary>Who is on shift, and how well the roster is known, as <c>sla.describe_shifts</c> tells.</summary>
internal sealed record ShiftsNow
{
    public DateTimeOffset At { get; init; }
    public IReadOnlyList<ShiftOnDuty> Now { get; init; } = [];
    public IReadOnlyList<ShiftOnDuty> Next { get; init; } = [];

    /// <summary>Overrides that are in force, or will be.</summary>
    public IReadOnlyList<RosterOverride> Overrides { get; init; } = [];

    /// <summary>Times soon to come in which nobody is on shift.</summary>
    public IReadOnlyList<RosterGap> Gaps { get; init; } = [];

    /// <summary>Shifts soon to come that name nobody in Slack.</summary>
    public IReadOnlyList<UnmatchedShifts> Unmatched { get; init; } = [];

    public IReadOnlyList<RosterSource> Sources { get; init; } = [];
    public DateTimeOffset? RosterSyncedAt { get; init; }
    public bool Stale { get; init; }
}
