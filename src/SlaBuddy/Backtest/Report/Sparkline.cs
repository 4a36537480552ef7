namespace SlaBuddy.Backtest.Report;

/// <summary>A row of bars, one character each, the tallest as high as the line allows.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const char Nothing = '·';

    public static string Of(IReadOnlyCollection<int> values)
    {
        var most = values.DefaultIfEmpty().Max();
        return string.Concat(values.Select(value => value <= 0
            ? Nothing
            : Bars[(int)Math.Ceiling((double)value * Bars.Length / most) - 1]));
    }
}
