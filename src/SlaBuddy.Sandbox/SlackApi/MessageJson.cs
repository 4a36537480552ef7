using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A message as Slack writes it, in answers and in events.</summary>
internal static class MessageJson
{
    public static JsonObject Of(
        Workspace workspace, Message message, ThreadSummary? thread = null, bool metadata = false)
    {
        var json = new JsonObject { ["type"] = "message" };
        Put(json, "subtype", message.Subtype);
        WriteAuthor(json, workspace, message);
        json["text"] = message.Text;
        json["ts"] = message.Ts;
        Put(json, "thread_ts", message.ThreadTs ?? (thread is null ? null : message.Ts));
        if (message.ThreadTs is { } root
            && workspace.Read(message.ChannelId, timeline => timeline.Find(root)) is { } parent)
            Put(json, "parent_user_id", parent.UserId);
        if (message.EditedTs is { } editedTs)
            json["edited"] = new JsonObject { ["user"] = message.EditedBy ?? message.UserId, ["ts"] = editedTs };
        Put(json, "blocks", message.Blocks);
        Put(json, "attachments", message.Attachments);
        if (metadata) Put(json, "metadata", message.Metadata);
        if (!message.Reactions.IsEmpty) json["reactions"] = Reactions(message);
        if (thread is not null) WriteThread(json, thread);
        return json;
    }

    public static JsonArray Reactions(Message message) => new([.. message.Reactions.Select(reaction => new JsonObject
    {
        ["name"] = reaction.Name,
        ["users"] = new JsonArray([.. reaction.Users.Select(user => JsonValue.Create(user))]),
        ["count"] = reaction.Users.Length,
    })]);

    private static void WriteAuthor(JsonObject json, Workspace workspace, Message message)
    {
        Put(json, "user", message.UserId);
        Put(json, "username", message.Username);
        if (message.BotId == workspace.Bot.BotId)
        {
            json["bot_id"] = workspace.Bot.BotId;
            json["app_id"] = workspace.Bot.AppId;
            json["bot_profile"] = BotProfile(workspace);
            json["team"] = workspace.Team.Id;
            return;
        }
        Put(json, "bot_id", message.BotId);
        if (message.UserId is not { } id || workspace.Directory.FindPerson(id) is not { } person) return;

        json["team"] = person.TeamId;
        if (!workspace.Directory.IsStranger(person)) return;

        // Only a guest from another workspace carries these; a client that ignores them takes customers for colleagues.
        json["user_team"] = person.TeamId;
        json["source_team"] = person.TeamId;
        json["user_profile"] = new JsonObject
        {
            ["real_name"] = person.RealName, ["display_name"] = person.RealName, ["name"] = person.Handle,
            ["team"] = person.TeamId, ["is_restricted"] = false, ["is_ultra_restricted"] = false,
        };
    }

    private static JsonObject BotProfile(Workspace workspace) => new()
    {
        ["id"] = workspace.Bot.BotId,
        ["app_id"] = workspace.Bot.AppId,
        ["user_id"] = workspace.Bot.UserId,
        ["name"] = workspace.Bot.Name,
        ["deleted"] = false,
        ["updated"] = 0,
        ["team_id"] = workspace.Team.Id,
    };

    private static void WriteThread(JsonObject json, ThreadSummary thread)
    {
        json["reply_count"] = thread.ReplyCount;
        json["reply_users_count"] = thread.ReplyUsers.Length;
        json["latest_reply"] = thread.LatestReply;
        json["reply_users"] = new JsonArray([.. thread.ReplyUsers.Select(user => JsonValue.Create(user))]);
        json["is_locked"] = false;
        json["subscribed"] = false;
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null) json[name] = value;
    }

    private static void Put(JsonObject json, string name, JsonElement? value)
    {
        if (value is { } element) json[name] = JsonNode.Parse(element.GetRawText());
    }
}
