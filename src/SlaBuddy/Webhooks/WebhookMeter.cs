using System.Diagnostics.Metrics;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Webhooks;

/// <summary>Measures the attempts of this instance to deliver to webhooks.</summary>
internal sealed class WebhookMeter(ServiceMeter meter)
{
    private readonly Counter<long> _attempts = meter.Meter.CreateCounter<long>("sla_buddy.webhooks.attempts", null,
        "Attempts to deliver to a webhook, by outcome.");

    private readonly Histogram<double> _took = meter.Meter.CreateHistogram("sla_buddy.webhooks.took", "s",
        "How long a receiver took to answer, or not to.", null, ServiceMeter.Seconds);

    public void Count(WebhookAnswer answer)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", answer.Outcome);
        _attempts.Add(1, outcome);
        _took.Record(answer.Took.TotalSeconds, outcome);
    }
}
