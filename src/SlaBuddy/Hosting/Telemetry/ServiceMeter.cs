using System.Diagnostics.Metrics;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>
/// The one meter that every stage hangs its instruments on; <c>/metrics</c> shows what is on it. An instrument is named
/// <c>sla_buddy.stage.thing</c>, has a unit (<c>s</c> for durations) and a description, and its tags take few values.
/// </summary>
internal sealed class ServiceMeter(IMeterFactory factory)
{
    public const string Name = "SlaBuddy";

    /// <summary>From 5 ms to 10 min: what goes by in an instant, and what people wait for.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries =
            [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600],
    };

    public Meter Meter { get; } = factory.Create(Name);
}
