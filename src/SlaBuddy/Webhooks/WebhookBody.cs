using System.Text.Json;
using SlaBuddy.Api;
using SlaBuddy.Feed;

namespace SlaBuddy.Webhooks;

/// <summary>What a receiver reads: the same text on each attempt, since an entry of the feed never changes.</summary>
internal static class WebhookBody
{
    /// <summary>Of the payload's shape; a member that goes or changes its meaning makes another.</summary>
    public const int Version = 1;

    public static byte[] Of(ClaimedDelivery it)
    {
        if (it is not { HistoryId: { } historyId, TicketId: { } ticketId, Data: { } json })
            return Write(it, new { Version, it.WebhookId });
        var data = ApiDatabase.Parse<FeedData>(json);
        return Write(it, new WebhookData(Version, historyId, ticketId, it.At, it.RecordedAt, data.Actor, data.Why, data.Ticket, data.Timer,
            data.Level));
    }

    private static byte[] Write<T>(ClaimedDelivery it, T data) =>
        JsonSerializer.SerializeToUtf8Bytes(new { it.Type, Timestamp = it.At, Data = data }, ApiJson.Options);
}
