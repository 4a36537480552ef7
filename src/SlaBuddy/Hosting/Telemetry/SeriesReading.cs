namespace SlaBuddy.Hosting.Telemetry;

/// <summary>
/// A series at one moment: its value (the sum of all for a histogram), how many there were, and how many of them up to
/// each bound and above the one before.
/// </summary>
internal sealed record SeriesReading(double Value, long Count, IReadOnlyList<double> Bounds, IReadOnlyList<long> Buckets);
