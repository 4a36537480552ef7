namespace SlaBuddy.Bench.Measuring;

/// <summary>What one task or ticket cost the server. Statements are null where pg_stat_statements is not installed.</summary>
internal sealed record Costs(double Commits, double? Statements, double WalBytes)
{
    public static Costs MedianOf(IReadOnlyList<Costs> all) => new(
        all.Select(each => each.Commits).ToArray().Median(),
        all.Any(each => each.Statements is null) ? null : all.Select(each => each.Statements!.Value).ToArray().Median(),
        all.Select(each => each.WalBytes).ToArray().Median());
}
