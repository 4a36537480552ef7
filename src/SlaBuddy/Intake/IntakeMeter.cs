using System.Diagnostics.Metrics;
using SlaBuddy.Hosting.Telemetry;

namespace SlaBuddy.Intake;

/// <summary>Counts what comes in, by the road it came on.</summary>
internal sealed class IntakeMeter(ServiceMeter meter)
{
    private readonly Counter<long> _events = meter.Meter.CreateCounter<long>("sla_buddy.intake.events", null,
        "Events from Slack, by type and road; a type that nobody knows is called other.");

    private readonly Counter<long> _messages = meter.Meter.CreateCounter<long>("sla_buddy.intake.messages", null,
        "Messages that were new to the inbox, by who brought them: an event, or the scan that found them missing.");

    private readonly Counter<long> _scans = meter.Meter.CreateCounter<long>("sla_buddy.intake.scans", null,
        "Scans of a channel's history, by outcome.");

    public void CountEvent(string type, EventRoad road) =>
        _events.Add(1, new("type", type), new("road", road == EventRoad.Http ? "http" : "socket"));

    public void CountStored(Road road, int messages) =>
        _messages.Add(messages, new KeyValuePair<string, object?>("heard_by", road == Road.Event ? "event" : "scan"));

    public void CountScan(bool complete) =>
        _scans.Add(1, new KeyValuePair<string, object?>("outcome", complete ? "complete" : "failed"));
}
