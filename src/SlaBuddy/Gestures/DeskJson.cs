using System.Text.Json;

namespace SlaBuddy.Gestures;

/// <summary>The JSON that the <c>sla.describe_…</c> functions answer with.</summary>
internal static class DeskJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new JsonException("the database gave null");
}
