using System.Globalization;

namespace SlaBuddy.Backtest.Report;

/// <summary>Durations as people say them: two units at most.</summary>
internal static class HumanTime
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    public static string Of(double? seconds) => seconds is { } known ? Of(known) : "–";

    public static string Of(double seconds)
    {
        var whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return whole switch
        {
            < 2 * Minute => Say(whole, "s", 0, ""),
            < Hour => Say(whole / Minute, "min", whole < 10 * Minute ? whole % Minute : 0, "s"),
            < 2 * Day => Say(whole / Hour, "h", whole % Hour / Minute, "min"),
            _ => Say(whole / Day, "d", whole % Day / Hour, "h"),
        };
    }

    private static string Say(long large, string unit, long small, string smallUnit) => small == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{large} {unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{large} {unit} {small} {smallUnit}");
}
