namespace SlaBuddy.Bench.Measuring;

internal static class SampleExtensions
{
    public static double Median(this IReadOnlyCollection<double> samples) => samples.Percentile(0.5);

    /// <summary>Continuous, as Postgres' percentile_cont.</summary>
    public static double Percentile(this IReadOnlyCollection<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = (int)Math.Ceiling(place);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
