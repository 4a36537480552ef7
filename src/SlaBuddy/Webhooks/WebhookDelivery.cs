namespace SlaBuddy.Webhooks;

/// <summary>Claims what is due to webhooks and starts it, as much as there is room for.</summary>
internal sealed partial class WebhookDelivery(DueDeliveries deliveries, WebhooksUnderWay underWay, DeliverWebhook deliver,
    WebhookBell bell, ILogger<WebhookDelivery> logger)
{
    /// <summary>Waits for none of them: each end rings the bell, for what waited behind it.</summary>
    public async Task RunOnceAsync(CancellationToken ct)
    {
        if (underWay.Room is var room && room <= 0) return;
        foreach (var claimed in await deliveries.ClaimAsync(room, ct))
            underWay.Start(() => TryDeliverAsync(claimed), bell.Ring);
    }

    /// <summary>Completes when nothing is under way any more.</summary>
    public Task WhenIdleAsync() => underWay.WhenAllAsync();

    private async Task TryDeliverAsync(ClaimedDelivery claimed)
    {
        try
        {
            await deliver.RunAsync(claimed);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // It keeps its lease and comes back when that has run out.
            LogFailed(claimed.Id, claimed.WebhookId, fault);
        }
    }

    [LoggerMessage(LogLevel.Error,
        "{EventId} for webhook {WebhookId} could not be dealt with; it is taken up again when its lease has run out")]
    private partial void LogFailed(string eventId, long webhookId, Exception fault);
}
