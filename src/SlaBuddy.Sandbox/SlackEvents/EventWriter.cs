using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>Writes what happened as the events that a subscribed app receives.</summary>
internal sealed class EventWriter(Workspace workspace)
{
    public IEnumerable<JsonObject> Write(WorkspaceChange change)
    {
        var channel = workspace.Directory.Channel(change.ChannelId);
        if (!workspace.Directory.IsBotIn(channel)) return [];
        return change switch
        {
            WorkspaceChange.Posted { Announced: true } posted => Posted(channel, posted.Message),
            WorkspaceChange.Edited edited => [Changed(channel, edited.Message, edited.Previous)],
            WorkspaceChange.Deleted { Tombstone: { } tombstone } deleted =>
                [Changed(channel, tombstone, deleted.Previous)],
            WorkspaceChange.Deleted deleted => [Deleted(channel, deleted.Previous)],
            WorkspaceChange.Joined joined => [Joined(channel, joined.UserId)],
            _ => [],
        };
    }

    /// <summary>The events of one message: <c>message</c>, and <c>app_mention</c> where it names the bot.</summary>
    public IEnumerable<JsonObject> Posted(Channel channel, Message message)
    {
        yield return Addressed(MessageJson.Of(workspace, message), channel, message.Ts);
        if (message.UserId is null || message.UserId == workspace.Bot.UserId || message.Subtype is not null
            || !message.Text.Contains($"<@{workspace.Bot.UserId}", StringComparison.Ordinal)) yield break;

        var mention = MessageJson.Of(workspace, message);
        mention["type"] = "app_mention";
        mention["channel"] = channel.Id;
        mention["event_ts"] = message.Ts;
        yield return mention;
    }

    private JsonObject Changed(Channel channel, Message message, Message previous)
    {
        var now = MessageJson.Of(workspace, message);
        if (message.Subtype == Message.Tombstone) now["hidden"] = true;
        return Hidden("message_changed", channel, new JsonObject
        {
            ["message"] = now, ["previous_message"] = MessageJson.Of(workspace, previous),
        });
    }

    private JsonObject Deleted(Channel channel, Message previous) => Hidden("message_deleted", channel, new JsonObject
    {
        ["deleted_ts"] = previous.Ts, ["previous_message"] = MessageJson.Of(workspace, previous),
    });

    private JsonObject Joined(Channel channel, string userId) => new()
    {
        ["type"] = "member_joined_channel",
        ["user"] = userId,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.IsPrivate ? "G" : "C",
        ["team"] = workspace.Directory.FindPerson(userId)?.TeamId ?? workspace.Team.Id,
        ["event_ts"] = Timestamp.At(workspace.Clock.GetUtcNow()),
    };

    private JsonObject Hidden(string subtype, Channel channel, JsonObject json)
    {
        var ts = Timestamp.At(workspace.Clock.GetUtcNow());
        json["type"] = "message";
        json["subtype"] = subtype;
        json["hidden"] = true;
        json["ts"] = ts;
        return Addressed(json, channel, ts);
    }

    private static JsonObject Addressed(JsonObject json, Channel channel, string eventTs)
    {
        json["channel"] = channel.Id;
        json["event_ts"] = eventTs;
        json["channel_type"] = channel.IsPrivate ? "group" : "channel";
        return json;
    }
}
