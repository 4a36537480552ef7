using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Validation;

/// <summary>Reads a body, holds it against the type that the operation takes, and leaves it to be read once more.</summary>
internal static class BodyCheck
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <exception cref="ApiProblemException">It is missing, no JSON, too large, of another kind, or a member is wrong.</exception>
    public static async Task ReadAsync(HttpRequest request, Type type, CancellationToken ct)
    {
        if (!IsJson(request.ContentType) && (request.ContentType is not null || request.ContentLength > 0))
            throw new ApiProblemException(ApiProblem.UnsupportedMediaType);
        var bytes = await ReadAsync(request, ct);
        if (bytes.Length == 0) throw Wrong("There is no body; {} is the smallest.");
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        using var body = Parse(bytes);
        if (body.RootElement.ValueKind != JsonValueKind.Object) throw Wrong("The body is no JSON object.");
        MemberCheck.Find(body.RootElement, type, "", errors);
        if (errors.Count > 0) throw new ApiProblemException(ApiProblem.InvalidBody, errors: errors);
    }

    private static bool IsJson(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var given)
        && string.Equals(given.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (given.CharSet is null || string.Equals(given.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, ct);
        }
        // Kestrel counts what says how long it is, the buffer what does not.
        catch (IOException full) when (full is not BadHttpRequestException refused
            || refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new ApiProblemException(ApiProblem.BodyTooLarge);
        }
        request.Body.Position = 0;
        return body.ToArray();
    }

    private static JsonDocument Parse(byte[] bytes)
    {
        try
        {
            // What is no UTF-8 would be found only where a member is read.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException broken)
        {
            throw Wrong(broken.LineNumber is { } line
                ? $"The body is no JSON: it breaks off in line {line + 1}, at byte {broken.BytePositionInLine + 1}."
                : "The body is no JSON, or names a member twice.");
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("The body is not in UTF-8.");
        }
    }

    private static ApiProblemException Wrong(string detail) => new(ApiProblem.InvalidBody, detail);
}
