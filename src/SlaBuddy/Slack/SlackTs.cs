using System.Globalization;

namespace SlaBuddy.Slack;

/// <summary>Slack's time stamps: seconds with six decimals, as text. Never a double, which would lose digits.</summary>
internal static class SlackTs
{
    public static string From(DateTimeOffset at)
    {
        var sinceEpoch = at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var (seconds, rest) = Math.DivRem(sinceEpoch, TimeSpan.TicksPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{rest / TimeSpan.TicksPerMicrosecond:000000}");
    }
}
