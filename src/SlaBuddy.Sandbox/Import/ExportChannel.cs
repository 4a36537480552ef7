using System.Text.Json.Serialization;

namespace SlaBuddy.Sandbox.Import;

/// <summary>A row of <c>channels.json</c>.</summary>
internal sealed record ExportChannel
{
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    [JsonPropertyName("is_archived")]
    public bool IsArchived { get; init; }

    [JsonPropertyName("members")]
    public IReadOnlyList<string> Members { get; init; } = [];
}
