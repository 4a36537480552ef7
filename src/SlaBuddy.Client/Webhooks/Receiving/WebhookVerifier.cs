using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Client.Json;
using SlaBuddy.Client.Webhooks.Receiving;

namespace SlaBuddy.Client;

/// <summary>
/// Tells webhooks that the service signed from everything else. Source of the rules: Standard Webhooks 1.0: HMAC-SHA256 over
/// <c>id.timestamp.body</c>, several signatures side by side while a secret is changed. It may be used from many threads at once.
/// </summary>
public sealed class WebhookVerifier
{
    /// <summary>How far a webhook's time may be from now unless said otherwise: 5 min, in both directions.</summary>
    public static readonly TimeSpan UsualTolerance = TimeSpan.FromMinutes(5);

    /// <summary>The prefix of the ids of what stands in the history.</summary>
    private const string HistoryPrefix = "evt_";

    private readonly WebhookSecret[] _secrets;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _clock;

    /// <summary>A verifier that knows one secret.</summary>
    /// <param name="secret">As the service showed it when the webhook was made: <c>whsec_…</c>.</param>
    /// <param name="tolerance">How far a webhook's time may be from now; <see cref="UsualTolerance"/> unless given.</param>
    /// <param name="clock">What now is; the system's clock unless given.</param>
    /// <exception cref="ArgumentException">It is no secret.</exception>
    public WebhookVerifier(string secret, TimeSpan? tolerance = null, TimeProvider? clock = null) : this([secret], tolerance, clock)
    {
    }

    /// <summary>A verifier that knows several secrets: the new one and the old one while it is changed.</summary>
    /// <param name="secrets">One or more; a webhook signed with any of them is believed.</param>
    /// <param name="tolerance">How far a webhook's time may be from now; <see cref="UsualTolerance"/> unless given.</param>
    /// <param name="clock">What now is; the system's clock unless given.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is no secret.</exception>
    public WebhookVerifier(IEnumerable<string> secrets, TimeSpan? tolerance = null, TimeProvider? clock = null)
    {
        _secrets = [.. secrets.Select(secret => new WebhookSecret(secret))];
        if (_secrets.Length == 0) throw new ArgumentException("Give at least one secret of the webhook.", nameof(secrets));
        _tolerance = tolerance ?? UsualTolerance;
        ArgumentOutOfRangeException.ThrowIfLessThan(_tolerance, TimeSpan.Zero, nameof(tolerance));
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Verifies what came over ASP.NET Core.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="body">The body, byte by byte as it came.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="WebhookRefusedException">It is not to be believed, or cannot be read.</exception>
    public WebhookEvent Verify(IHeaderDictionary headers, ReadOnlyMemory<byte> body) =>
        Verify(headers["webhook-id"], headers["webhook-timestamp"], headers["webhook-signature"], body);

    /// <summary>Verifies what came by whatever way.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: one or more <c>v1,base64</c>, a space between.</param>
    /// <param name="body">The body, byte by byte as it came.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="WebhookRefusedException">It is not to be believed, or cannot be read.</exception>
    public WebhookEvent Verify(string? id, string? timestamp, string? signatures, ReadOnlyMemory<byte> body)
    {
        // A point in the id would let the border between id and time be moved.
        if (string.IsNullOrEmpty(id) || id.Contains('.', StringComparison.Ordinal) || string.IsNullOrEmpty(signatures)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            throw new WebhookRefusedException(WebhookRefusal.NoWebhook,
                "This is no webhook: webhook-id, webhook-timestamp or webhook-signature is missing or says nothing.");
        }
        if (!IsSigned($"{id}.{timestamp}.", signatures, body.Span))
        {
            throw new WebhookRefusedException(WebhookRefusal.WrongSignature,
                "No signature is right. Check the secret, and that the body is taken as it came, byte by byte.");
        }
        var sentAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if ((_clock.GetUtcNow() - sentAt).Duration() > _tolerance)
        {
            throw new WebhookRefusedException(WebhookRefusal.OutOfTime,
                $"It was signed more than {_tolerance.TotalSeconds:0} s from now. Check this machine's clock.");
        }
        return Read(id, sentAt, body);
    }

    private bool IsSigned(string before, string signatures, ReadOnlySpan<byte> body)
    {
        var content = new byte[Encoding.UTF8.GetByteCount(before) + body.Length];
        body.CopyTo(content.AsSpan(Encoding.UTF8.GetBytes(before, content)));
        var given = signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(signature => signature.StartsWith("v1,", StringComparison.Ordinal))
            .Select(signature => Encoding.ASCII.GetBytes(signature[3..])).ToList();
        var right = false;
        foreach (var secret in _secrets)
        {
            var own = Encoding.ASCII.GetBytes(Convert.ToBase64String(secret.Sign(content)));
            // All are compared to their ends: how long it takes says nothing about which fits.
            foreach (var signature in given) right |= CryptographicOperations.FixedTimeEquals(own, signature);
        }
        return right;
    }

    private static WebhookEvent Read(string id, DateTimeOffset sentAt, ReadOnlyMemory<byte> body)
    {
        try
        {
            var told = JsonSerializer.Deserialize(body.Span, ClientJson.Default.ToldEvent) ?? throw new JsonException("It is null.");
            var named = id.StartsWith(HistoryPrefix, StringComparison.Ordinal)
                && long.TryParse(id.AsSpan(HistoryPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var historyId)
                    ? historyId : 0;
            return new WebhookEvent
            {
                MessageId = id, SentAt = sentAt, Body = body,
                Version = told.Data.TryGetProperty("version", out var version) ? version.GetInt32() : 1,
                Event = (told with { HistoryId = named }).Read(),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            throw new WebhookRefusedException(WebhookRefusal.Unreadable,
                "It is truly signed and cannot be read. Bring the client to the service's version.", unreadable);
        }
    }
}
