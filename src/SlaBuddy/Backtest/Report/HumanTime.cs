using System.Globalization;

namespace SlaBuddy.Backtest.Report;

/// <summary>Durations as the team's file writes them, rounded to two units at most: 96s, 17m, 10h 16m, 363d 19h.</summary>
internal static class HumanTime
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    public static string Of(double? seconds) => seconds is { } known ? Of(known) : "–";

    public static string Of(double seconds) => seconds switch
    {
        < 2 * Minute => Say(Rounded(seconds, 1), "s", 1, ""),
        < 10 * Minute => Say(Rounded(seconds, 1), "s", Minute, "m"),
        < Hour => Say(Rounded(seconds, Minute), "m", 1, ""),
        < 2 * Day => Say(Rounded(seconds, Minute), "m", 60, "h"),
        _ => Say(Rounded(seconds, Hour), "h", 24, "d"),
    };

    private static long Rounded(double seconds, int unit) =>
        (long)Math.Round(seconds / unit, MidpointRounding.AwayFromZero);

    private static string Say(long count, string unit, int inLarge, string large)
    {
        var (whole, rest) = Math.DivRem(count, inLarge);
        if (large.Length == 0) return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
        return rest == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{whole}{large}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole}{large} {rest}{unit}");
    }
}
