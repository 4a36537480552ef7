using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>One valid call: what stands in its path, its query, its body, its If-Match; null for what it has not.</summary>
internal sealed record Seed(JsonObject Path, string Query = "", JsonNode? Body = null, string? Match = null)
{
    /// <param name="path">Names and values, such as <c>new { ticket_id = 1 }</c>.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="query">Such as <c>?limit=2</c>.</param>
    /// <param name="match">The ETag that is known.</param>
    public static Seed Of(object? path = null, object? body = null, string query = "", string? match = null) => new(
        JsonSerializer.SerializeToNode(path ?? new { })!.AsObject(), query, body is null ? null : JsonSerializer.SerializeToNode(body), match);

    public string Fill(string path) => Path.Aggregate(path, (at, value) =>
        at.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value!.ToString()), StringComparison.Ordinal));
}
