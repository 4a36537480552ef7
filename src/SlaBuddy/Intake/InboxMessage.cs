using System.Text.Json.Serialization;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>A Slack message as <c>sla.store_messages</c> takes it.</summary>
internal sealed record InboxMessage(
    [property: JsonPropertyName("channel_id")] string ChannelId,
    [property: JsonPropertyName("ts")] string Ts,
    [property: JsonPropertyName("thread_ts")] string? ThreadTs,
    [property: JsonPropertyName("user_id")] string? UserId,
    [property: JsonPropertyName("bot_id")] string? BotId,
    [property: JsonPropertyName("app_id")] string? AppId,
    [property: JsonPropertyName("subtype")] string? Subtype,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("attachments")] string? Attachments,
    [property: JsonPropertyName("edited_ts")] string? EditedTs,
    [property: JsonPropertyName("author_team_id")] string? AuthorTeamId)
{
    public static InboxMessage From(string channelId, MessageEvent message) => new(
        channelId,
        Storable(message.Ts)!,
        Storable(message.ThreadTs),
        Storable(message.User),
        Storable(message.BotId),
        Storable(message.AppId ?? message.BotProfile?.AppId),
        Storable(message.Subtype),
        Storable(message.Text),
        Storable(AttachmentText.Of(message)),
        Storable(message.Edited?.Ts),
        // The event's own team is the workspace that it was seen in, which proves nothing.
        Storable(message.UserTeam ?? message.UserProfile?.Team));

    // Postgres has no room for U+0000 in a text; the rest of the message is worth keeping.
    private static string? Storable(string? text) => text?.Replace('\0', '\uFFFD');
}
