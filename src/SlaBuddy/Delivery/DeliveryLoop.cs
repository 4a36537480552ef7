using SlaBuddy.Engine;

namespace SlaBuddy.Delivery;

/// <summary>Tells what is to be told as soon as it is in the outbox.</summary>
internal sealed class DeliveryLoop(Delivery delivery, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<DeliveryLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    protected override Task<bool> RunOnceAsync(CancellationToken stopping) => delivery.RunOnceAsync(stopping);
}
