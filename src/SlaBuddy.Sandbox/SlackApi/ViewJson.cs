using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Chat.Views;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A view as Slack writes it.</summary>
internal static class ViewJson
{
    public static JsonObject Of(Workspace workspace, View view, JsonObject? state = null)
    {
        var json = JsonNode.Parse(view.Content.GetRawText())!.AsObject();
        json["id"] = view.Id;
        json["team_id"] = workspace.Team.Id;
        json["private_metadata"] ??= "";
        json["callback_id"] ??= "";
        json["state"] = state ?? new JsonObject { ["values"] = new JsonObject() };
        json["hash"] = view.Hash;
        json["clear_on_close"] ??= false;
        json["notify_on_close"] ??= false;
        json["previous_view_id"] = view.PreviousId;
        json["root_view_id"] = view.RootId;
        json["app_id"] = workspace.Bot.AppId;
        json["external_id"] ??= "";
        json["app_installed_team_id"] = workspace.Team.Id;
        json["bot_id"] = workspace.Bot.BotId;
        return json;
    }
}
