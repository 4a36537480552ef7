namespace SlaBuddy.Slack;

/// <summary>Reads a request that says it is Slack's: no more than a megabyte of it, and only if Slack signed it.</summary>
internal sealed class SlackRequestReader(SlackRequestVerifier verifier)
{
    private const int LargestBody = 1024 * 1024;

    /// <returns>The body, or what to answer instead.</returns>
    public async Task<(byte[] Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (await ReadBodyAsync(request, ct) is not { } body)
            return ([], TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge));
        var verdict = verifier.Verify(request.Headers["X-Slack-Request-Timestamp"],
            request.Headers["X-Slack-Signature"], body);
        return verdict == SlackRequestVerdict.Valid ? (body, null) : ([], TypedResults.Unauthorized());
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > LargestBody) return null;
            await body.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return body.ToArray();
    }
}
