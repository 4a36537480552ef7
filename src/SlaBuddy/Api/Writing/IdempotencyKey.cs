using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Writing;

/// <summary>The name that a caller gives to a call, so that a repetition is known as one.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says that an answer was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    public const int Longest = 255;

    /// <exception cref="ApiProblemException">It is empty, too long, or not visible ASCII.</exception>
    public static string? Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var given)) return null;
        var key = given.Count == 1 ? given[0]! : "";
        return key.Length is > 0 and <= Longest && key.All(sign => sign is > ' ' and <= '~')
            ? key
            : throw new ApiProblemException(ApiProblem.InvalidParameter, errors: new Dictionary<string, string>
            {
                [Header] = $"Give one key of 1 to {Longest} visible ASCII characters, such as a UUID.",
            });
    }
}
