using System.Collections.Immutable;
using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>A message as the channel keeps it. Its text is in Slack's wire form: escaped, mentions as ids.</summary>
public sealed record Message(string ChannelId, string Ts, string Text)
{
    /// <summary>The subtype under which Slack keeps the root of a thread whose root was deleted.</summary>
    public const string Tombstone = "tombstone";

    public const string ThreadBroadcast = "thread_broadcast";

    /// <summary>The root's timestamp, for a reply; null for a root.</summary>
    public string? ThreadTs { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? Username { get; init; }

    public string? Subtype { get; init; }

    public JsonElement? Blocks { get; init; }

    public JsonElement? Attachments { get; init; }

    public JsonElement? Metadata { get; init; }

    public string? EditedTs { get; init; }

    public string? EditedBy { get; init; }

    public ImmutableArray<Reaction> Reactions { get; init; } = [];

    public bool IsReply => ThreadTs is not null;

    public string RootTs => ThreadTs ?? Ts;
}
