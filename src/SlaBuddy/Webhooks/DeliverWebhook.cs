using SlaBuddy.Webhooks.Signing;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Webhooks;

/// <summary>Makes one attempt to deliver, and writes down what came of it.</summary>
internal sealed partial class DeliverWebhook(DueDeliveries deliveries, WebhookWire wire, WebhookMeter meter, TimeProvider clock,
    ILogger<DeliverWebhook> logger)
{
    public async Task RunAsync(ClaimedDelivery claimed)
    {
        var answer = await AttemptAsync(claimed);
        meter.Count(answer);
        var verdict = await deliveries.RecordAsync(claimed, answer);
        if (answer.IsDelivered)
        {
            LogDelivered(claimed.Id, claimed.Type, claimed.WebhookId, claimed.Host, claimed.Attempt, answer.Took.TotalMilliseconds);
            return;
        }
        LogFailed(claimed.Id, claimed.Type, claimed.WebhookId, claimed.Host, claimed.Attempt, answer.Outcome, answer.Status, verdict);
        if (verdict == "disabled") LogDisabled(claimed.WebhookId, claimed.Host);
    }

    private async Task<WebhookAnswer> AttemptAsync(ClaimedDelivery claimed)
    {
        if (claimed is { HistoryId: not null, Data: null })
            return new("forgotten", null, "what it tells of is not kept any more", null, TimeSpan.Zero);
        var body = WebhookBody.Of(claimed);
        var headers = WebhookSignature.Headers(claimed.Id, clock.GetUtcNow(), body, claimed.Secrets);
        // Not cut short by a shutdown, which waits: nobody would know whether the receiver took it.
        return await wire.PostAsync(claimed.Url, body, headers, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Debug,
        "{EventId} ({Type}) was taken by webhook {WebhookId} at {Host}, on attempt {Attempt}, after {Milliseconds:0} ms")]
    private partial void LogDelivered(string eventId, string type, long webhookId, string host, int attempt, double milliseconds);

    // What the receiver said stands in the log of the delivery: it is the receiver's text, and none of ours.
    [LoggerMessage(LogLevel.Information,
        "{EventId} ({Type}) was not taken by webhook {WebhookId} at {Host}, on attempt {Attempt}: {Outcome} {Status}; {Verdict}")]
    private partial void LogFailed(
        string eventId, string type, long webhookId, string host, int attempt, string outcome, int? status, string verdict);

    [LoggerMessage(LogLevel.Warning,
        "Webhook {WebhookId} at {Host} is disabled: it said that it is gone, or took nothing for a day. Mend the receiver, enable the "
            + "webhook, and replay what it missed.")]
    private partial void LogDisabled(long webhookId, string host);
}
