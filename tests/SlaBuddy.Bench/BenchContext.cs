using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;
using SlaBuddy.Bench.Report;

namespace SlaBuddy.Bench;

/// <summary>What every part works with.</summary>
internal sealed record BenchContext(
    BenchOptions Options,
    BenchCluster Cluster,
    Templates Templates,
    Results Results,
    BenchProgress Progress,
    TimeProvider Clock);
