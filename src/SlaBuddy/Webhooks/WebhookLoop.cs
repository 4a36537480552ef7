using SlaBuddy.Engine;

namespace SlaBuddy.Webhooks;

/// <summary>Delivers to webhooks as soon as there is something, and looks at least once a second.</summary>
internal sealed class WebhookLoop(WebhookDelivery delivery, WebhookBell bell, Agenda agenda, TimeProvider clock,
    ILogger<WebhookLoop> logger) : WakingLoop(bell.Doorbell, agenda, clock, logger)
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await delivery.WhenIdleAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task<bool> RunOnceAsync(CancellationToken stopping)
    {
        await delivery.RunOnceAsync(stopping);
        return false;
    }

    // A retry is seconds away at least: the look once a second is soon enough, and no question more for each delivery.
    protected override Task<DateTimeOffset?> NextWakeAtAsync(CancellationToken stopping) => Task.FromResult<DateTimeOffset?>(null);
}
