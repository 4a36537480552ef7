using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Client;

/// <summary>Reads webhooks from requests.</summary>
public static class WebhookRequestExtensions
{
    /// <summary>More than any webhook of the service.</summary>
    private const int LimitInBytes = 256 * 1024;

    /// <summary>Reads a request's body, at most 256 KB, and verifies it before anything of it is believed.</summary>
    /// <param name="request">The request; nobody must have read its body before.</param>
    /// <param name="verifier">Knows the secrets.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What happened, with the body as it came.</returns>
    /// <exception cref="WebhookRefusedException">
    /// It is not to be believed, or cannot be read; <see cref="WebhookRefusedException.Status"/> is what to answer.
    /// </exception>
    public static async Task<WebhookEvent> ReadSlaBuddyWebhookAsync(this HttpRequest request, WebhookVerifier verifier,
        CancellationToken cancellationToken = default)
    {
        if (request.ContentLength > LimitInBytes) throw TooLong();
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > LimitInBytes) throw TooLong();
            await body.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
        return verifier.Verify(request.Headers, body.ToArray());
    }

    private static WebhookRefusedException TooLong() =>
        new(WebhookRefusal.TooLong, $"It is longer than {LimitInBytes} bytes, which no webhook of the service is.");
}
