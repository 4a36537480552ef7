using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Chat.Views;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>Writes what people do with the app as the payloads that the app receives.</summary>
internal sealed class PayloadWriter(Workspace workspace, string verificationToken)
{
    private readonly Lock _gate = new();
    private string _lastTs = "";

    private TeamDirectory Directory => workspace.Directory;

    public JsonObject Command(string userId, Channel channel, string command, string text)
    {
        var fields = new JsonObject
        {
            ["token"] = verificationToken,
            ["team_id"] = workspace.Team.Id,
            ["team_domain"] = workspace.Team.Domain,
        };
        if (workspace.Team.EnterpriseId is { } enterprise) fields["enterprise_id"] = enterprise;
        fields["channel_id"] = channel.Id;
        fields["channel_name"] = NameOf(channel);
        fields["user_id"] = userId;
        fields["user_name"] = Directory.FindPerson(userId)?.Handle ?? userId;
        fields["command"] = command;
        fields["text"] = text;
        fields["api_app_id"] = workspace.Bot.AppId;
        fields["is_enterprise_install"] = "false";
        return fields;
    }

    public JsonObject MessageAction(string userId, Channel channel, Message message, InputElement pressed,
        IReadOnlyList<string>? chosen)
    {
        var json = Actions(userId, pressed, chosen, new JsonObject
        {
            ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = false,
        }, message.ThreadTs);
        json["channel"] = ChannelOf(channel);
        json["message"] = MessageJson.Of(workspace, message);
        json["state"] = ViewState.Of(message.Blocks, new Dictionary<string, string[]>());
        return json;
    }

    /// <summary>A press in a message that one person alone sees: Slack does not send the message along.</summary>
    public JsonObject EphemeralAction(string userId, Channel channel, Ephemeral message, InputElement pressed,
        IReadOnlyList<string>? chosen)
    {
        var json = Actions(userId, pressed, chosen, new JsonObject
        {
            ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = true,
        }, message.ThreadTs);
        json["channel"] = ChannelOf(channel);
        json["state"] = ViewState.Of(message.Blocks, new Dictionary<string, string[]>());
        return json;
    }

    public JsonObject ViewAction(string userId, View view, InputElement pressed, IReadOnlyList<string>? chosen,
        JsonObject state)
    {
        var container = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        var json = Actions(userId, pressed, chosen, container, threadTs: null);
        json["view"] = ViewJson.Of(workspace, view, state);
        return json;
    }

    public JsonObject Submission(string userId, View view, JsonObject state)
    {
        var json = By("view_submission", userId);
        json["view"] = ViewJson.Of(workspace, view, state);
        json["response_urls"] = new JsonArray();
        return json;
    }

    public JsonObject Closed(string userId, View view, bool cleared)
    {
        var json = By("view_closed", userId);
        json["view"] = ViewJson.Of(workspace, view);
        json["is_cleared"] = cleared;
        return json;
    }

    private JsonObject Actions(string userId, InputElement pressed, IReadOnlyList<string>? chosen,
        JsonObject container, string? threadTs)
    {
        if (threadTs is not null) container["thread_ts"] = threadTs;
        var action = InputValue.Of(pressed.Element, chosen);
        action["type"] = pressed.Type;
        action["action_id"] = pressed.ActionId;
        action["block_id"] = pressed.BlockId;
        action["action_ts"] = TakeTs();
        foreach (var name in (string[])["text", "value", "style"])
        {
            if (pressed.Type == "button" && pressed.Element.TryGetProperty(name, out var value))
                action[name] = JsonNode.Parse(value.GetRawText());
        }
        var json = By("block_actions", userId);
        json["container"] = container;
        json["actions"] = new JsonArray(action);
        return json;
    }

    private JsonObject By(string type, string userId)
    {
        var person = Directory.FindPerson(userId);
        return new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject
            {
                ["id"] = userId, ["username"] = person?.Handle, ["name"] = person?.Handle,
                ["team_id"] = person?.TeamId ?? workspace.Team.Id,
            },
            ["api_app_id"] = workspace.Bot.AppId,
            ["token"] = verificationToken,
            ["team"] = new JsonObject { ["id"] = workspace.Team.Id, ["domain"] = workspace.Team.Domain },
            ["enterprise"] = workspace.Team.EnterpriseId is { } id
                ? new JsonObject { ["id"] = id, ["name"] = workspace.Team.Name } : null,
            ["is_enterprise_install"] = false,
        };
    }

    private static JsonObject ChannelOf(Channel channel) =>
        new() { ["id"] = channel.Id, ["name"] = NameOf(channel) };

    private static string NameOf(Channel channel) => channel switch
    {
        { DirectWith: not null } => "directmessage",
        { IsPrivate: true } => "privategroup",
        _ => channel.Name,
    };

    /// <summary>When something was pressed: no two presses share an instant, as in Slack.</summary>
    private string TakeTs()
    {
        lock (_gate)
        {
            var ts = Timestamp.At(workspace.Clock.GetUtcNow());
            return _lastTs = string.CompareOrdinal(ts, _lastTs) > 0 ? ts : Timestamp.Next(_lastTs);
        }
    }
}
