using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A user group as Slack writes it.</summary>
internal static class UserGroupJson
{
    public static JsonObject Of(Workspace workspace, UserGroup group, bool withUsers)
    {
        var json = new JsonObject
        {
            ["id"] = group.Id,
            ["team_id"] = workspace.Team.Id,
            ["is_usergroup"] = true,
            ["is_subteam"] = true,
            ["name"] = group.Name,
            ["description"] = "",
            ["handle"] = group.Handle,
            ["is_external"] = false,
            ["date_create"] = 0,
            ["date_update"] = 0,
            ["date_delete"] = 0,
            ["auto_type"] = null,
            ["created_by"] = group.Members.FirstOrDefault(),
            ["user_count"] = group.Members.Length,
            ["prefs"] = new JsonObject { ["channels"] = new JsonArray(), ["groups"] = new JsonArray() },
        };
        if (withUsers) json["users"] = Members(group);
        return json;
    }

    public static JsonArray Members(UserGroup group) => new([.. group.Members.Select(id => JsonValue.Create(id))]);
}
