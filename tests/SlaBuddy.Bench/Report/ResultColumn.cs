using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Report;

/// <summary>A column of a part's table.</summary>
internal sealed record ResultColumn(string Heading, Func<Measurement, string> Text, bool IsText = false)
{
    private static readonly IReadOnlyList<ResultColumn> Figures =
    [
        new("median", each => Figure.Of(each.Median)),
        new("min", each => Figure.Of(each.Min)),
        new("max", each => Figure.Of(each.Max)),
        new("unit", each => each.Unit, IsText: true),
    ];

    private static readonly IReadOnlyList<ResultColumn> CostsOfOne =
    [
        new("CPU µs", each => Figure.Of(each.Costs?.CpuMicroseconds)),
        new("commits", each => Figure.Of(each.Costs?.Commits)),
        new("statements", each => Figure.Of(each.Costs?.Statements)),
        new("WAL bytes", each => Figure.Of(each.Costs?.WalBytes)),
    ];

    /// <summary>What a part's measurements have; costs are of one task or ticket.</summary>
    public static IReadOnlyList<ResultColumn> For(IEnumerable<Measurement> part) =>
        part.Any(each => each.Costs is not null) ? [.. Figures, .. CostsOfOne] : Figures;
}
