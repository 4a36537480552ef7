using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A user as Slack writes one. A stranger's address is not ours to know.</summary>
internal static class UserJson
{
    public static JsonObject Of(ApiCall call, Person person)
    {
        var stranger = call.Directory.IsStranger(person);
        var json = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Handle,
            ["deleted"] = person.IsDeleted,
            ["real_name"] = person.RealName,
            ["tz"] = "Etc/UTC",
            ["tz_label"] = "Coordinated Universal Time",
            ["tz_offset"] = 0,
            ["profile"] = Profile(call, person, stranger),
            ["is_admin"] = false,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_restricted"] = person.IsRestricted,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = person.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 0,
        };
        if (stranger) json["is_stranger"] = true;
        return json;
    }

    private static JsonObject Profile(ApiCall call, Person person, bool stranger)
    {
        var profile = new JsonObject
        {
            ["title"] = person.Title,
            ["real_name"] = person.RealName,
            ["real_name_normalized"] = person.RealName,
            ["display_name"] = person.Handle,
            ["display_name_normalized"] = person.Handle,
            ["first_name"] = person.RealName.Split(' ')[0],
            ["team"] = person.TeamId,
        };
        if (!stranger && person.Email is { } email && call.HasScope("users:read.email")) profile["email"] = email;
        if (person.Id != call.Workspace.Bot.UserId) return profile;
        profile["bot_id"] = call.Workspace.Bot.BotId;
        profile["api_app_id"] = call.Workspace.Bot.AppId;
        return profile;
    }
}
