namespace SlaBuddy.Client.Calls;

/// <summary>
/// One call of the API, ready to be sent as often as it takes. To send it once more never does harm: it reads, tries something out, or
/// goes out under a key by which the service knows it again.
/// </summary>
internal sealed record Call(HttpMethod Method, string Path)
{
    public Query Query { get; init; } = new();

    /// <summary>Written once: every attempt sends the same bytes, as the idempotency key demands.</summary>
    public byte[]? Body { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? IfMatch { get; init; }

    public static Call Read(string path, Query? query = null) =>
        new(HttpMethod.Get, path) { Query = query ?? new() };

    /// <summary>What changes something goes out under a key, so that the service does it once however often it is sent.</summary>
    public static Call Write(HttpMethod method, string path, byte[]? body = null, string? idempotencyKey = null, string? ifMatch = null) =>
        new(method, path)
        {
            Body = body, IdempotencyKey = idempotencyKey ?? NewKey(), IfMatch = ifMatch,
        };

    /// <summary>What asks for an opinion and changes nothing.</summary>
    public static Call Try(string path, byte[] body) => new(HttpMethod.Post, path) { Body = body };

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
