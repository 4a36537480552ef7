using SlaBuddy.Engine;

namespace SlaBuddy.Delivery;

/// <summary>Tells what is to be told as soon as it is in the outbox.</summary>
internal sealed class DeliveryLoop(Delivery delivery, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<DeliveryLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What Slack has been asked gets its answer written down: cut short, it would leave a question behind.
        await delivery.WhenIdleAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override Task<bool> RunOnceAsync(CancellationToken stopping) => delivery.RunOnceAsync(stopping);
}
