using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>A message that one person alone sees; no API gives it back.</summary>
public sealed record Ephemeral(string ChannelId, string UserId, string Ts, string Text)
{
    public string? ThreadTs { get; init; }

    public JsonElement? Blocks { get; init; }

    /// <summary>Whether Slack itself says it, as where a command went wrong, and not the app.</summary>
    public bool FromSlackbot { get; init; }
}
