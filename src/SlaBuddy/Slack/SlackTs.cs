using System.Globalization;

namespace SlaBuddy.Slack;

/// <summary>Slack's time stamps: seconds with six decimals, as text. Never a double, which would lose digits.</summary>
internal static class SlackTs
{
    /// <summary>The instant that a time stamp of Slack's says; null when it is none.</summary>
    public static DateTimeOffset? ToInstant(string? ts)
    {
        var parts = (ts ?? "").Split('.');
        // Twelve digits of seconds are past the year 9999.
        return parts.Length == 2 && parts[0].Length < 12 && parts[1].Length <= 7
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && long.TryParse(parts[1].PadRight(7, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddTicks(ticks)
            : null;
    }

    /// <summary>Where a message is read in a browser; Slack gives a workspace's address with a slash at its end.</summary>
    public static string Permalink(string workspaceUrl, string channelId, string ts) =>
        $"{workspaceUrl}archives/{channelId}/p{ts.Replace(".", "", StringComparison.Ordinal)}";

    public static string From(DateTimeOffset at)
    {
        var sinceEpoch = at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var (seconds, rest) = Math.DivRem(sinceEpoch, TimeSpan.TicksPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{rest / TimeSpan.TicksPerMicrosecond:000000}");
    }
}
