using System.Diagnostics.Metrics;
using SlaBuddy.Hosting.Telemetry;

namespace SlaBuddy.Roster;

/// <summary>Counts readings of the roster's sources. Of several instances, each shows those that it did itself.</summary>
internal sealed class RosterMeter(ServiceMeter meter)
{
    private readonly Counter<long> _readings = meter.Meter.CreateCounter<long>("sla_buddy.roster.readings", null,
        "Readings of a source of the roster, by outcome.");

    public void Count(string source, bool complete) =>
        _readings.Add(1, new("source", source), new("outcome", complete ? "complete" : "failed"));
}
