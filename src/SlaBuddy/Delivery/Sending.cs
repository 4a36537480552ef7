using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>The one way anything leaves: begin in the database, call Slack once, and write down what it said.</summary>
internal sealed partial class Sending(Outbox outbox, ILogger<Sending> logger)
{
    public async Task SendAsync(ClaimedNotification claimed, string channel, string? thread,
        Func<CancellationToken, Task<(string Channel, string? Ts)>> call, CancellationToken ct)
    {
        if (!await outbox.BeginSendingAsync(claimed, channel, thread, ct))
        {
            LogNotNeeded(claimed.Key);
            return;
        }
        // From here on a shutdown waits for Slack's word: cutting the call short would leave a question behind.
        ct = CancellationToken.None;
        try
        {
            var (postedIn, ts) = await call(ct);
            await outbox.RecordSentAsync(claimed, postedIn, ts, ct);
            LogSent(claimed.Key, postedIn, ts);
        }
        catch (SlackRateLimitException limited)
        {
            LogRefused(claimed.Key, "ratelimited");
            await outbox.RecordRefusedAsync(claimed, "ratelimited", limited.RetryAfter, ct);
        }
        catch (SlackUnreachableException unreachable)
        {
            LogRefused(claimed.Key, unreachable.Message);
            await outbox.RecordRefusedAsync(claimed, unreachable.Message, RefusalVerdict.Backoff(claimed.Attempt), ct);
        }
        catch (SlackAmbiguousException ambiguous)
        {
            LogUncertain(claimed.Key, ambiguous.Message);
            await outbox.RecordUncertainAsync(claimed, ambiguous.Message, ct);
        }
        catch (SlackException refused)
        {
            await RefuseAsync(claimed, refused.ErrorCode, ct);
        }
    }

    public Task RefuseAsync(ClaimedNotification claimed, string errorCode, CancellationToken ct)
    {
        LogRefused(claimed.Key, errorCode);
        return outbox.RecordRefusedAsync(claimed, errorCode, RefusalVerdict.RetryAfter(errorCode, claimed.Attempt), ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} was accepted by Slack in {Channel} as {Ts}")]
    private partial void LogSent(string key, string channel, string? ts);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} need not be told any more")]
    private partial void LogNotNeeded(string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} was refused: {Error}")]
    private partial void LogRefused(string key, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} may or may not have been accepted ({Error}); it is looked up")]
    private partial void LogUncertain(string key, string error);
}
