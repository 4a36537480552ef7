namespace SlaBuddy.Bench.Measuring;

/// <summary>
/// What one task or ticket cost the server. Statements are null where pg_stat_statements is not installed, processor
/// time where the system does not tell.
/// </summary>
internal sealed record Costs(double Commits, double? Statements, double WalBytes, double? CpuMicroseconds)
{
    public static Costs MedianOf(IReadOnlyList<Costs> all) => new(
        all.Select(each => each.Commits).ToArray().Median(),
        MedianOrNull(all.Select(each => each.Statements)),
        all.Select(each => each.WalBytes).ToArray().Median(),
        MedianOrNull(all.Select(each => each.CpuMicroseconds)));

    private static double? MedianOrNull(IEnumerable<double?> samples)
    {
        var known = samples.OfType<double>().ToArray();
        return known.Length > 0 ? known.Median() : null;
    }
}
