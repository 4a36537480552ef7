using System.Security.Cryptography;

namespace SlaBuddy.Client.Webhooks.Receiving;

/// <summary>What a webhook's signatures are made with.</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">It is none. The message does not say what was given.</exception>
    public WebhookSecret(string text)
    {
        var encoded = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        var key = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, key, out var length) || length < 16)
            throw new ArgumentException("A webhook's secret is \"whsec_\" and base64, as the service showed it when the webhook was made.");
        _key = key[..length];
    }

    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_key, content);
}
