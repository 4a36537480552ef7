namespace SlaBuddy.Client;

/// <summary>The clocks and the ladder of a ticket.</summary>
public sealed record TicketSlas : Editable
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>The ticket's, one of <see cref="TicketState"/>.</summary>
    public required string State { get; init; }

    /// <summary>The policy that promises them; null where none applies.</summary>
    public PolicyInForce? Policy { get; init; }

    /// <summary>Until when the clocks stand still at most; null while they run.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Why they stand still; empty while they run.</summary>
    public IReadOnlyList<string> PauseReasons { get; init; } = [];

    /// <summary>How often the ladder was postponed.</summary>
    public int Snoozes { get; init; }

    /// <summary>When the next level, warning or breach is due; null where nothing is.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>What was promised, the oldest first.</summary>
    public IReadOnlyList<Sla> Slas { get; init; } = [];

    /// <summary>The ladder, cycle by cycle.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
}
