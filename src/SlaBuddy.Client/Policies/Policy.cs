namespace SlaBuddy.Client;

/// <summary>What is promised, and who hears of it when it is not kept: one version, which never changes.</summary>
public sealed record Policy
{
    /// <summary>Its name in rules and calls.</summary>
    public required string PolicyId { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether new tickets can come under it.</summary>
    public bool InForce { get; init; }

    /// <summary>How long the first answer may take, in the open time of the calendar.</summary>
    public required TimeSpan FirstResponse { get; init; }

    /// <summary>How long each later answer may take; null where none is promised.</summary>
    public TimeSpan? NextResponse { get; init; }

    /// <summary>How long the end may take; null where none is promised.</summary>
    public TimeSpan? Resolution { get; init; }

    /// <summary>How long before a due time it warns.</summary>
    public IReadOnlyList<TimeSpan> WarnBefore { get; init; } = [];

    /// <summary>By how much a snooze postpones the ladder.</summary>
    public TimeSpan SnoozeFor { get; init; }

    /// <summary>How many snoozes a wait allows; null where there is no limit.</summary>
    public int? MostSnoozes { get; init; }

    /// <summary>
    /// What a customer's message after an answer starts: <c>timer</c>, <c>ladder</c> (which climbs as well) or <c>never</c>.
    /// </summary>
    public required string Rearm { get; init; }

    /// <summary>The business calendar that it counts in; null where time counts around the clock.</summary>
    public CalendarVersion? Calendar { get; init; }

    /// <summary>When many alarms are told in one post.</summary>
    public PolicyBundle? Bundle { get; init; }

    /// <summary>The ladder.</summary>
    public IReadOnlyList<PolicyLevel> Levels { get; init; } = [];

    /// <summary>When it was put in force.</summary>
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? AppliedBy { get; init; }
}
