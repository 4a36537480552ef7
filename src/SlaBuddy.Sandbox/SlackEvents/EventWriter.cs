using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>Writes what happened as the events that a subscribed app receives.</summary>
internal sealed class EventWriter(Workspace workspace)
{
    private readonly ChannelEvents _channelEvents = new(workspace);
    private readonly WorkspaceEvents _workspaceEvents = new(workspace);

    public IEnumerable<JsonObject> Write(WorkspaceChange change)
    {
        if (!change.Announced) return [];
        if (change.ChannelId is null) return _workspaceEvents.Write(change);
        if (change is WorkspaceChange.ChannelDeleted deleted)
            return HasBot(deleted.Channel) ? _channelEvents.Write(deleted.Channel, change) : [];
        // The bot hears that it was taken out, although it is out by then.
        if (change is WorkspaceChange.Left left && left.UserId == workspace.Bot.UserId)
            return _channelEvents.Write(left.Channel, change);

        var channel = workspace.Directory.Channel(change.ChannelId);
        if (!HasBot(channel)) return [];
        return change switch
        {
            WorkspaceChange.Posted posted => Posted(channel, posted.Message),
            WorkspaceChange.Edited edited => [Changed(channel, edited.Message, edited.Previous)],
            WorkspaceChange.Deleted { Tombstone: { } tombstone } gone => [Changed(channel, tombstone, gone.Previous)],
            WorkspaceChange.Deleted gone => [Deleted(channel, gone.Previous)],
            WorkspaceChange.Reacted one => [Reaction("reaction_added", one.Message, one.UserId, one.Emoji)],
            WorkspaceChange.Unreacted one => [Reaction("reaction_removed", one.Message, one.UserId, one.Emoji)],
            _ => _channelEvents.Write(channel, change),
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

    private JsonObject Reaction(string type, Message message, string userId, string emoji) => new()
    {
        ["type"] = type,
        ["user"] = userId,
        ["reaction"] = emoji,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.ChannelId, ["ts"] = message.Ts },
        ["item_user"] = message.UserId,
        ["event_ts"] = Timestamp.At(workspace.Clock.GetUtcNow()),
    };

    private bool HasBot(Channel channel) => workspace.Directory.IsBotIn(channel);

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
        json["channel_type"] = channel switch
        {
            { DirectWith: not null } => "im",
            { IsPrivate: true } => "group",
            _ => "channel",
        };
        return json;
    }
}
