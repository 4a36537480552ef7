using System.Globalization;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>
/// The name of a scratch database says when it was made, so that a later run finds what a killed one left behind.
/// </summary>
internal static class ScratchName
{
    public const string Prefix = "sla_buddy_backtest_";

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    public static string New(TimeProvider clock) =>
        $"{Prefix}{clock.GetUtcNow().ToUnixTimeSeconds()}_{Guid.NewGuid().ToString("N")[..8]}";

    public static bool IsAbandoned(string name, TimeProvider clock) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(name[Prefix.Length..].Split('_')[0], CultureInfo.InvariantCulture, out var seconds)
        && clock.GetUtcNow().ToUnixTimeSeconds() - seconds > Abandoned.TotalSeconds;
}
