using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>
/// One event on its way to one webhook: <c>pending</c>, <c>delivered</c> or <c>failed</c>. A test has neither history nor ticket. Without
/// <c>NextAttemptAt</c> a pending one waits for the one before it of the same ticket. <c>Replay</c> is 0 for what went out as it happened.
/// </summary>
internal sealed record Delivery(
    long DeliveryId, long WebhookId, long? HistoryId, long? TicketId, string Type, [DeliveryStates] string State, int Attempts, int Replay,
    DateTimeOffset? NextAttemptAt, DateTimeOffset? DeliveredAt, DateTimeOffset CreatedAt);
