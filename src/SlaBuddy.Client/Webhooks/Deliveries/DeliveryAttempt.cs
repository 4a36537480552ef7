namespace SlaBuddy.Client;

/// <summary>One attempt to deliver.</summary>
public sealed record DeliveryAttempt
{
    /// <summary>Which, counted from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>How it was answered, as an HTTP status; null where it was not.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; init; }
}
