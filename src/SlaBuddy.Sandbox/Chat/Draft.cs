using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>What somebody hands in; the workspace gives it a timestamp and a place.</summary>
internal sealed record Draft(string Channel, string Text)
{
    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? Username { get; init; }

    public string? Subtype { get; init; }

    public string? ThreadTs { get; init; }

    public bool Broadcast { get; init; }

    public JsonElement? Blocks { get; init; }

    public JsonElement? Attachments { get; init; }

    public JsonElement? Metadata { get; init; }

    /// <summary>The instant it was written; now, unless given.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether subscribers hear of it. A message that the bot must have missed is not announced.</summary>
    public bool Announced { get; init; } = true;
}
