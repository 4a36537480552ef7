using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>What one instrument measured, one series for each combination of its tags.</summary>
internal sealed class Measured(Instrument instrument)
{
    /// <summary>A tag with ever new values must not fill the memory; what comes after is counted as one.</summary>
    private const int MostSeries = 1_000;

    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<double> _bounds = BoundsOf(instrument);

    public Instrument Instrument { get; } = instrument;

    public InstrumentKind Kind { get; } = KindOf(instrument);

    /// <summary>By their labels as Prometheus writes them, without braces.</summary>
    public IEnumerable<KeyValuePair<string, Series>> All => _series.OrderBy(one => one.Key, StringComparer.Ordinal);

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
            series = _series.GetOrAdd(_series.Count < MostSeries ? labels : "overflow=\"true\"", _ => new(_bounds));
        // Observable counters tell their sum, the others what came to it.
        if (Kind is InstrumentKind.Counter or InstrumentKind.Sum && !Instrument.IsObservable) series.Add(value);
        else if (Kind == InstrumentKind.Histogram) series.Observe(value);
        else series.Set(value);
    }

    private static InstrumentKind KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" or "ObservableCounter" => InstrumentKind.Counter,
        "UpDownCounter" or "ObservableUpDownCounter" => InstrumentKind.Sum,
        "Histogram" => InstrumentKind.Histogram,
        _ => InstrumentKind.Gauge,
    };

    private static IReadOnlyList<double> BoundsOf(Instrument instrument) =>
        (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries
        ?? ServiceMeter.Seconds.HistogramBucketBoundaries!;
}
