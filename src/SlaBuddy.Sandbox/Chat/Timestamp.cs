using System.Globalization;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>Slack's <c>ts</c>: seconds and six decimals as text, so that ordinal order is the order of time.</summary>
internal static class Timestamp
{
    private const long MicrosecondsASecond = 1_000_000;

    public static string At(DateTimeOffset instant) => FromMicroseconds(
        (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    public static string FromMicroseconds(long microseconds) => string.Create(CultureInfo.InvariantCulture,
        $"{microseconds / MicrosecondsASecond:D10}.{microseconds % MicrosecondsASecond:D6}");

    public static string Next(string ts) => FromMicroseconds(Microseconds(ts) + 1);

    public static DateTimeOffset Instant(string ts) =>
        DateTimeOffset.UnixEpoch.AddTicks(Microseconds(ts) * TimeSpan.TicksPerMicrosecond);

    public static long Microseconds(string ts) =>
        TryMicroseconds(ts, out var value) ? value : throw new FormatException($"'{ts}' is not a Slack timestamp.");

    /// <summary>
    /// Reads what a client may send as a bound: <c>1512085950.000216</c>, <c>1512085950</c> or <c>0</c>.
    /// </summary>
    public static bool TryMicroseconds(string ts, out long microseconds)
    {
        microseconds = 0;
        var style = NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(ts, style, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (seconds is < 0 or > 9_999_999_999.999999m) return false;
        microseconds = (long)(seconds * MicrosecondsASecond);
        return true;
    }
}
