using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace SlaBuddy.Api.Writing;

/// <summary>Which version of a thing an answer shows: a hash of what it says.</summary>
internal static class ETag
{
    public static string Of(object value) => OfJson(JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options));

    public static string OfJson(string json) =>
        $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 12))}\"";

    /// <summary>Whether a header is a list of ETags at all.</summary>
    public static bool IsList(string header) => header == "*" || EntityTagHeaderValue.TryParseStrictList([header], out _);

    /// <summary>Whether the list of a header, <c>"a", W/"b"</c> or <c>*</c>, names this one.</summary>
    public static bool IsIn(string header, string tag) => header.Split(',').Select(one => one.Trim())
        .Any(one => one == "*" || one == tag || one.StartsWith("W/", StringComparison.Ordinal) && one[2..] == tag);
}
