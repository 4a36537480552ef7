using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Sandbox.Import;

/// <summary>
/// A message in a day's file. What the sandbox works out itself (reply counts and the like) is not read.
/// </summary>
internal sealed record ExportMessage
{
    [JsonPropertyName("ts")]
    public string Ts { get; init; } = "";

    [JsonPropertyName("thread_ts")]
    public string? ThreadTs { get; init; }

    [JsonPropertyName("user")]
    public string? User { get; init; }

    [JsonPropertyName("bot_id")]
    public string? BotId { get; init; }

    [JsonPropertyName("username")]
    public string? Username { get; init; }

    [JsonPropertyName("subtype")]
    public string? Subtype { get; init; }

    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("blocks")]
    public JsonElement? Blocks { get; init; }

    [JsonPropertyName("attachments")]
    public JsonElement? Attachments { get; init; }

    [JsonPropertyName("edited")]
    public ExportEdit? Edited { get; init; }
}

/// <summary>Who changed a message, and when.</summary>
internal sealed record ExportEdit
{
    [JsonPropertyName("user")]
    public string? User { get; init; }

    [JsonPropertyName("ts")]
    public string Ts { get; init; } = "";
}
