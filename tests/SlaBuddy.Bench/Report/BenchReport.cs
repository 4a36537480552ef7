using System.Globalization;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Report;

/// <summary>A run and all that is needed to read its figures.</summary>
internal sealed record BenchReport(
    DateTimeOffset StartedAt, TimeSpan Took, BenchOptions Options, Machine Machine, Results Results)
{
    public string Circumstances => string.Create(
        CultureInfo.InvariantCulture,
        $"{StartedAt:yyyy-MM-dd HH:mm} UTC, {(Options.Quick ? "a quick look, " : "")}{Options.Repeats} repeats, "
        + $"load {Machine.LoadAtStart:0.0} at the start, took {Took:hh\\:mm\\:ss}");
}
