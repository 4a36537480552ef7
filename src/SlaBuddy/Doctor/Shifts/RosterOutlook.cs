namespace SlaBuddy.Doctor.Shifts;

/// <summary>What of <c>sla.describe_shifts</c> the doctor tells: the roster as the service last read it.</summary>
internal sealed record RosterOutlook
{
    public DateTimeOffset? RosterSyncedAt { get; init; }
    public bool Stale { get; init; }
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>Nobody is on shift; without an end for as long as the roster is known.</summary>
    internal sealed record Gap(DateTimeOffset StartsAt, DateTimeOffset? EndsAt);
}
