namespace SlaBuddy.Client;

/// <summary>One event on its way to one webhook.</summary>
public record Delivery
{
    /// <summary>Its number.</summary>
    public required long DeliveryId { get; init; }

    /// <summary>The webhook.</summary>
    public required long WebhookId { get; init; }

    /// <summary>The place in the history of what is told; null for a test.</summary>
    public long? HistoryId { get; init; }

    /// <summary>The ticket that it is about; null for a test.</summary>
    public long? TicketId { get; init; }

    /// <summary>One of <see cref="EventType"/>, or <c>webhook.test</c>.</summary>
    public required string Type { get; init; }

    /// <summary>One of <see cref="DeliveryState"/>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>0 the first time, n in the n-th replay.</summary>
    public int Replay { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was to be told.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
