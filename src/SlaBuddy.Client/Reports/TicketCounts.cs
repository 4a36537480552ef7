namespace SlaBuddy.Client;

/// <summary>How many tickets were opened, and what became of them.</summary>
public sealed record TicketCounts
{
    /// <summary>Opened.</summary>
    public int Opened { get; init; }

    /// <summary>Answered at least once.</summary>
    public int Answered { get; init; }

    /// <summary>Resolved by now.</summary>
    public int Resolved { get; init; }

    /// <summary>Resolved while the customer still waited.</summary>
    public int Unanswered { get; init; }

    /// <summary>Waiting now.</summary>
    public int Waiting { get; init; }

    /// <summary>Cancelled.</summary>
    public int Cancelled { get; init; }

    /// <summary>For how many a level fired.</summary>
    public IReadOnlyList<LevelCount> Escalated { get; init; } = [];
}
