using System.Globalization;

namespace SlaBuddy.Sandbox.Pages.Text;

/// <summary>Slack's <c>&lt;!date^seconds^pattern|fallback&gt;</c>, shown in the zone of this machine.</summary>
internal static class SlackDate
{
    public static string? Show(string control, TimeZoneInfo zone)
    {
        var parts = control.Split('|', 2)[0].Split('^');
        if (parts.Length < 3 || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 0 or > 253_402_300_799) return null;
        var at = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone);
        string In(string format) => at.ToString(format, CultureInfo.InvariantCulture);
        return parts[2]
            .Replace("{date_num}", In("yyyy-MM-dd"), StringComparison.Ordinal)
            .Replace("{date_long_pretty}", In("dddd, MMMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{date_short_pretty}", In("MMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{date_pretty}", In("MMMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{date_short}", In("MMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{date_long}", In("dddd, MMMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{date}", In("MMMM d, yyyy"), StringComparison.Ordinal)
            .Replace("{time_secs}", In("HH:mm:ss"), StringComparison.Ordinal)
            .Replace("{time}", In("HH:mm"), StringComparison.Ordinal);
    }
}
