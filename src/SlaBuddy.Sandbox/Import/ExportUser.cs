using System.Text.Json.Serialization;

namespace SlaBuddy.Sandbox.Import;

/// <summary>A row of <c>users.json</c>.</summary>
internal sealed record ExportUser
{
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("real_name")]
    public string? RealName { get; init; }

    [JsonPropertyName("deleted")]
    public bool Deleted { get; init; }

    [JsonPropertyName("is_bot")]
    public bool IsBot { get; init; }

    [JsonPropertyName("profile")]
    public ExportProfile? Profile { get; init; }
}

/// <summary>The part of a user that people write about themselves.</summary>
internal sealed record ExportProfile
{
    [JsonPropertyName("real_name")]
    public string? RealName { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }
}
