namespace SlaBuddy.Webhooks;

/// <summary>A delivery that is ours for the length of a lease. <c>Data</c> is null for a test.</summary>
internal sealed record ClaimedDelivery
{
    public long DeliveryId { get; init; }
    public long WebhookId { get; init; }
    public int Attempt { get; init; }
    public string Url { get; init; } = "";
    public string[] Secrets { get; init; } = [];
    public long? HistoryId { get; init; }
    public string Type { get; init; } = "";
    public long? TicketId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? Data { get; init; }

    /// <summary>The same on each attempt and each replay, so that a receiver can tell what it has seen.</summary>
    public string Id => HistoryId is { } history ? $"evt_{history}" : $"test_{DeliveryId}";

    /// <summary>The address without path and query: these often hold a secret of the receiver's.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Authority : "?";
}
