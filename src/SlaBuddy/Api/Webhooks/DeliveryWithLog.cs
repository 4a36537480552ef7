using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>A delivery with every attempt to make it.</summary>
internal sealed record DeliveryWithLog(
    long DeliveryId, long WebhookId, long? HistoryId, long? TicketId, string Type, [DeliveryStates] string State, int Attempts, int Replay,
    DateTimeOffset? NextAttemptAt, DateTimeOffset? DeliveredAt, DateTimeOffset CreatedAt, IReadOnlyList<DeliveryAttempt> Log);
