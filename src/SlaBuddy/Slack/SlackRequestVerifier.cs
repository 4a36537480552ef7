using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Slack;

/// <summary>
/// Tells Slack's requests from everybody else's: <c>v0=</c> and the HMAC-SHA256 of <c>v0:{timestamp}:{body}</c>, no
/// more than five minutes from our clock either way.
/// </summary>
internal sealed class SlackRequestVerifier(IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Version = "v0";

    /// <summary>Slack's own advice.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    public SlackRequestVerdict Verify(string? timestampHeader, string? signatureHeader, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(signatureHeader)
            || !long.TryParse(timestampHeader, NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
            return SlackRequestVerdict.Missing;

        // Compared as seconds: a timestamp may be far outside what a DateTimeOffset can hold.
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (timestamp < now - Window.TotalSeconds || timestamp > now + Window.TotalSeconds)
            return SlackRequestVerdict.Stale;

        // Without a secret anybody could sign; with Socket Mode alone there is none, and nobody need call us.
        if (string.IsNullOrEmpty(options.Value.SigningSecret)) return SlackRequestVerdict.Forged;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(timestampHeader, body)), Encoding.UTF8.GetBytes(signatureHeader))
            ? SlackRequestVerdict.Valid
            : SlackRequestVerdict.Forged;
    }

    private string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.SigningSecret!));
        hmac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }
}
