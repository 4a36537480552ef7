namespace SlaBuddy.Client;

/// <summary>One level of a ticket's ladder, in one of the customer's waits.</summary>
public sealed record Level
{
    /// <summary>Which of the customer's waits, counted from 1.</summary>
    public int Cycle { get; init; }

    /// <summary>Its place on the ladder, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="EscalationState"/>.</summary>
    public required string State { get; init; }

    /// <summary>Whom it tells, as the policy names them: <c>on_shift</c>, <c>@group-support</c> …</summary>
    public string? Who { get; init; }

    /// <summary>When it is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it fired.</summary>
    public DateTimeOffset? FiredAt { get; init; }
}
