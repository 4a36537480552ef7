using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Looks for a post whose outcome nobody knows, by the key in its metadata, before it is sent again.</summary>
internal sealed partial class LookUpPost(ISlackApiClient slack, Outbox outbox, ILogger<LookUpPost> logger)
{
    /// <summary>Slack's clock and ours may differ by this much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        try
        {
            if (await FindAsync(claimed, ct) is { } ts)
            {
                LogFound(claimed.Key, ts);
                await outbox.RecordSentAsync(claimed, claimed.ChannelId!, ts, ct);
                return;
            }
            await outbox.RecordMissedAsync(claimed, ct);
        }
        catch (SlackRateLimitException limited)
        {
            await outbox.RecordRefusedAsync(claimed, "ratelimited", limited.RetryAfter, ct);
        }
        catch (SlackException fault)
        {
            // It stays as uncertain as it was, unless it can never be looked up.
            LogCouldNotLook(claimed.Key, fault);
            await outbox.RecordRefusedAsync(claimed, fault.ErrorCode,
                RefusalVerdict.IsFinal(fault.ErrorCode) ? null : BetweenLooks, ct);
        }
    }

    private async Task<string?> FindAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        if (claimed is not { ChannelId: { } channel, AttemptAt: { } attemptAt }) return null;
        var oldest = SlackTs.From(new DateTimeOffset(attemptAt, TimeSpan.Zero) - Skew);
        var messages = claimed.ThreadTs is { } thread
            ? slack.Conversations.Replies(channel, thread, oldest: oldest, includeAllMetadata: true, cancellationToken: ct)
            : slack.Conversations.History(channel, oldest: oldest, includeAllMetadata: true, cancellationToken: ct);
        await foreach (var message in messages)
        {
            if (message.Metadata is { EventType: Said.EventType } metadata
                && metadata.EventPayload.TryGetValue("key", out var key) && key.ToString() == claimed.Key)
                return message.Ts;
        }
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} had gone through as {Ts}")]
    private partial void LogFound(string key, string ts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not be looked up yet")]
    private partial void LogCouldNotLook(string key, Exception fault);
}
