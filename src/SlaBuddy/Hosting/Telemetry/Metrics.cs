using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>Listens to our own meter and keeps what it measures until somebody asks.</summary>
internal sealed class Metrics : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, Measured> _measured = new();
    private readonly MeterListener _listener = new();
    private readonly ServiceMeter _meter;

    public Metrics(ServiceMeter meter)
    {
        _meter = meter;
        _listener.InstrumentPublished = Listen;
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.Start();
    }

    /// <summary>All that was measured up to now, in the order of the names.</summary>
    public IReadOnlyList<Measured> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _measured.Values.OrderBy(measured => measured.Instrument.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _listener.Dispose();

    // Several services may live in one process, as in tests; each shows its own.
    private void Listen(Instrument instrument, MeterListener listener)
    {
        if (!ReferenceEquals(instrument.Meter, _meter.Meter)) return;
        listener.EnableMeasurementEvents(instrument, _measured.GetOrAdd(instrument, one => new Measured(one)));
    }

    private static void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        ((Measured)state!).Take(value, tags);
}
