namespace SlaBuddy.Client;

/// <summary>One level of one of a ticket's waits, and what became of it.</summary>
public sealed record Escalation
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>Which of the customer's waits, counted from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>Its place on the ladder, counted from 1.</summary>
    public required int Level { get; init; }

    /// <summary>One of <see cref="EscalationState"/>.</summary>
    public required string State { get; init; }

    /// <summary>Whom it tells, as the policy names them.</summary>
    public string? Who { get; init; }

    /// <summary>When the wait began.</summary>
    public DateTimeOffset ArmedAt { get; init; }

    /// <summary>When it is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was decided that these people are told.</summary>
    public DateTimeOffset? FiredAt { get; init; }

    /// <summary>Why it collapsed or was cancelled.</summary>
    public string? Why { get; init; }

    /// <summary>How it was told; null where it was not to be told in Slack.</summary>
    public EscalationTold? Told { get; init; }
}
