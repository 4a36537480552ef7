namespace SlaBuddy.Hosting.Telemetry;

/// <summary>The measurements of one instrument under one set of tags.</summary>
internal sealed class Series(IReadOnlyList<double> bounds)
{
    private readonly Lock _gate = new();
    private readonly long[] _buckets = new long[bounds.Count];
    private double _value;
    private long _count;

    public void Set(double value)
    {
        lock (_gate) _value = value;
    }

    public void Add(double value)
    {
        lock (_gate) _value += value;
    }

    public void Observe(double value)
    {
        lock (_gate)
        {
            _value += value;
            _count++;
            for (var at = 0; at < bounds.Count; at++)
            {
                if (value > bounds[at]) continue;
                _buckets[at]++;
                return;
            }
        }
    }

    public SeriesReading Read()
    {
        lock (_gate) return new SeriesReading(_value, _count, bounds, [.. _buckets]);
    }
}
