using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Webhooks.Signing;

/// <summary>
/// The headers by which a receiver knows who sent a delivery, when, and which it is: Standard Webhooks 1.0.0, symmetric (<c>v1</c>).
/// Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
/// </summary>
internal static class WebhookSignature
{
    public static IReadOnlyDictionary<string, string> Headers(string id, DateTimeOffset at, byte[] body, IEnumerable<string> secrets)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = string.Join(' ', secrets.Select(secret =>
                "v1," + Convert.ToBase64String(HMACSHA256.HashData(WebhookSecret.KeyOf(secret), signed)))),
        };
    }
}
