namespace SlaBuddy.Client;

/// <summary>Why a ticket's times are what they are.</summary>
public sealed record Explanation
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>When this was so.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The ticket's, one of <see cref="TicketState"/>.</summary>
    public required string State { get; init; }

    /// <summary>What promises its times; null where no policy applies.</summary>
    public PolicyProof? Policy { get; init; }

    /// <summary>What its clock reads.</summary>
    public required ClockReading Clock { get; init; }

    /// <summary>By how much its ladder was postponed, in the open time of the policy's calendar.</summary>
    public TimeSpan Postponed { get; init; }

    /// <summary>How often that was.</summary>
    public int Snoozes { get; init; }

    /// <summary>How often it was wanted and refused, because the policy allows no more.</summary>
    public int SnoozesRefused { get; init; }

    /// <summary>What was promised, the oldest first.</summary>
    public IReadOnlyList<Sla> Slas { get; init; } = [];

    /// <summary>Its ladder, cycle by cycle.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>The calendar's open hours from the opening to the last due time; empty where time counts around the clock.</summary>
    public IReadOnlyList<OpenHours> OpenHours { get; init; } = [];

    /// <summary>All that happened, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];
}
