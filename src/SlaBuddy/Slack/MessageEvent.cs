using System.Text.Json;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Slack;

/// <summary>A message as Slack tells it, in a history, a thread or an event. Everything may be missing.</summary>
internal sealed record MessageEvent : Event
{
    public string? Subtype { get; init; }
    public string? Channel { get; init; }
    public string? ChannelType { get; init; }
    public string? User { get; init; }
    public string? BotId { get; init; }
    public string? AppId { get; init; }
    public BotProfile? BotProfile { get; init; }
    public string? Username { get; init; }
    public string? Text { get; init; }
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }

    /// <summary>The workspace that the message was seen in; the author's is <see cref="UserTeam"/>.</summary>
    public string? Team { get; init; }
    public string? UserTeam { get; init; }
    public AuthorProfile? UserProfile { get; init; }

    public Edited? Edited { get; init; }
    public int ReplyCount { get; init; }
    public string? LatestReply { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public JsonElement? Blocks { get; init; }
    public MessageMetadata? Metadata { get; init; }

    public bool? Hidden { get; init; }
    public string? DeletedTs { get; init; }

    /// <summary>With <c>message_changed</c>: the message as it is now.</summary>
    public MessageEvent? Message { get; init; }
    public MessageEvent? PreviousMessage { get; init; }
}

internal sealed record BotProfile(string? Id, string? AppId, string? Name, string? TeamId);

internal sealed record AuthorProfile(string? Team, string? RealName, string? DisplayName, string? Name);

internal sealed record Edited(string? User, string? Ts);

internal sealed record ReactedItem(string? Type, string? Channel, string? Ts);
