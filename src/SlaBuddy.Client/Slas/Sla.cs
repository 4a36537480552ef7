namespace SlaBuddy.Client;

/// <summary>One promised time of a ticket.</summary>
public record Sla
{
    /// <summary>One of <see cref="SlaMetric"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>Which of the customer's waits it belongs to, counted from 1.</summary>
    public int Cycle { get; init; }

    /// <summary>One of <see cref="SlaState"/>.</summary>
    public required string State { get; init; }

    /// <summary>How long it may take, in the open time of the policy's calendar where it has one.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>When its clock began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the target is reached if nothing stops the clock; null while it stands still.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the target passed while the customer waited.</summary>
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>By what it ended, such as <c>answered</c>.</summary>
    public string? ClosedWhy { get; init; }
}
