using SlaBuddy.Engine;

namespace SlaBuddy.Webhooks;

/// <summary>Wakes the delivery to webhooks, and nothing else: it rings with every delivery that ends.</summary>
internal sealed class WebhookBell(TimeProvider clock)
{
    public Doorbell Doorbell { get; } = new(clock);

    public void Ring() => Doorbell.Ring();
}
