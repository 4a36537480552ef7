using SlaBuddy.Feed;

namespace SlaBuddy.Webhooks;

/// <summary>What a webhook is told of an entry of the feed.</summary>
internal sealed record WebhookData(
    int Version, long HistoryId, long TicketId, DateTimeOffset At, DateTimeOffset RecordedAt, string? Actor, string? Why, FeedTicket Ticket,
    FeedTimer? Timer, FeedLevel? Level);
