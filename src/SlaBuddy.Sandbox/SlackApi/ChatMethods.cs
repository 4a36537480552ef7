using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>
/// <c>chat.postMessage</c>, <c>update</c>, <c>delete</c>, <c>postEphemeral</c> and <c>getPermalink</c>: what the bot
/// says.
/// </summary>
internal static class ChatMethods
{
    private static readonly string[] Write = ["chat:write"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", Tier.Posting, Write, Post),
        new("chat.update", Tier.Tier3, Write, Update),
        new("chat.delete", Tier.Tier3, Write, Delete),
        new("chat.postEphemeral", Tier.Tier4, Write, Whisper),
        new("chat.getPermalink", Tier.Special, [], Link) { IgnoresJson = true },
    ];

    private static JsonObject Post(ApiCall call)
    {
        var channel = call.ChannelToPostIn();
        var content = MessageContent.Of(call.Arguments);
        var threadTs = call.Arguments.Text("thread_ts");
        if (threadTs is not null) RequireThread(call, channel, threadTs);

        var message = call.Workspace.Post(new Draft(channel.Id, content.Text)
        {
            UserId = call.Workspace.Bot.UserId, BotId = call.Workspace.Bot.BotId, ThreadTs = threadTs,
            Broadcast = call.Arguments.Flag("reply_broadcast"),
            Blocks = content.Blocks, Attachments = content.Attachments, Metadata = content.Metadata,
        });
        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = MessageJson.Of(call.Workspace, message, null, metadata: true),
        };
    }

    private static JsonObject Update(ApiCall call)
    {
        var old = Own(call, "cant_update_message");
        var content = MessageContent.Of(call.Arguments);

        // Without blocks of its own, an edit takes the old ones away; metadata stays unless it is replaced.
        var message = call.Workspace.Edit(old.ChannelId, old.Ts, previous => previous with
        {
            Text = content.Text, Blocks = content.Blocks, Attachments = content.Attachments ?? previous.Attachments,
            Metadata = content.Metadata ?? previous.Metadata, EditedBy = call.Workspace.Bot.BotId,
        });
        return new JsonObject
        {
            ["channel"] = old.ChannelId,
            ["ts"] = old.Ts,
            ["text"] = message.Text,
            ["message"] = MessageJson.Of(call.Workspace, message, null, metadata: true),
        };
    }

    private static JsonObject Delete(ApiCall call)
    {
        var message = Own(call, "cant_delete_message");
        call.Workspace.Delete(message.ChannelId, message.Ts);
        return new JsonObject { ["channel"] = message.ChannelId, ["ts"] = message.Ts };
    }

    /// <summary>The message the call names, which must be the bot's.</summary>
    private static Message Own(ApiCall call, string refusal)
    {
        var channel = call.Channel(family: null);
        var ts = call.Arguments.Require("ts");
        var message = call.Workspace.Read(channel.Id, timeline => timeline.Find(ts))
            ?? throw new SlackApiException("message_not_found");
        return message.BotId == call.Workspace.Bot.BotId ? message : throw new SlackApiException(refusal);
    }

    private static JsonObject Whisper(ApiCall call)
    {
        var channel = call.ChannelToPostIn();
        var user = call.Arguments.Require("user");
        if (!channel.Members.Contains(user)) throw new SlackApiException("user_not_in_channel");
        var content = MessageContent.Of(call.Arguments);
        var whisper =
            call.Workspace.Whisper(channel.Id, user, content.Text, call.Arguments.Text("thread_ts"), content.Blocks);
        return new JsonObject { ["message_ts"] = whisper.Ts };
    }

    private static JsonObject Link(ApiCall call)
    {
        var channel = call.Channel(family: null);
        var ts = call.Arguments.Require("message_ts");
        var message = call.Workspace.Read(channel.Id, timeline => timeline.Find(ts))
            ?? throw new SlackApiException("message_not_found");
        var path = $"archives/{channel.Id}/p{ts.Replace(".", "", StringComparison.Ordinal)}";
        var query = message.ThreadTs is { } root ? $"?thread_ts={root}&cid={channel.Id}" : "";
        var link = new Uri(call.BaseUrl, path + query).ToString();
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = link };
    }

    private static void RequireThread(ApiCall call, Channel channel, string threadTs)
    {
        var root = call.Workspace.Read(channel.Id, timeline => timeline.Find(threadTs))
            ?? throw new SlackApiException("thread_not_found");
        if (root.Subtype == Message.Tombstone) throw new SlackApiException("cannot_reply_to_message");
    }
}
