using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Report;

/// <summary>A run and all that is needed to read its figures.</summary>
internal sealed record BenchReport(
    DateTimeOffset StartedAt, TimeSpan Took, BenchOptions Options, Machine Machine, Results Results);
