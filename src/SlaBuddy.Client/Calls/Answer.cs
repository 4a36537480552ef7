namespace SlaBuddy.Client.Calls;

/// <summary>What came back, whole.</summary>
internal sealed record Answer(int Status, string? MediaType, string? ETag, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body)
{
    /// <summary>More than any answer of the service holds; what is longer comes from somewhere else.</summary>
    private const int LimitInBytes = 32 * 1024 * 1024;

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <exception cref="SlaBuddyException">It is longer than any answer of the service.</exception>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LimitInBytes, ct).ConfigureAwait(false);
        }
        catch (HttpRequestException endless) when (endless.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw Problem.Unreadable((int)response.StatusCode, endless);
        }
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(),
            WaitOf(response, now), await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false));
    }

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
