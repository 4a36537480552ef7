using System.Globalization;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Report;

/// <summary>How a number is written: as many digits as it is worth.</summary>
internal static class Figure
{
    public static string BoundOf(Target target) => $"{(target.IsFloor ? "at least" : "at most")} {Of(target.Bound)}";

    public static string Of(double? value) => value switch
    {
        null => "",
        { } figure when Math.Abs(figure) >= 100 => figure.ToString("N0", CultureInfo.InvariantCulture),
        { } figure when Math.Abs(figure) >= 10 => figure.ToString("0.0", CultureInfo.InvariantCulture),
        { } figure => figure.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
