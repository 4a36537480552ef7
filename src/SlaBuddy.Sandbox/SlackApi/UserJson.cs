using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A user as Slack writes one. A stranger's address is not ours to know.</summary>
internal static class UserJson
{
    public static JsonObject Of(ApiCall call, Person person) =>
        Of(call.Workspace, person, call.HasScope("users:read.email"));

    public static JsonObject Of(Workspace workspace, Person person, bool withEmail)
    {
        var stranger = workspace.Directory.IsStranger(person);
        var json = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Handle,
            ["deleted"] = person.IsDeleted,
            ["real_name"] = person.RealName,
            ["tz"] = person.TimeZone,
            ["tz_label"] = person.TimeZone,
            ["tz_offset"] = OffsetOf(person.TimeZone, workspace.Clock.GetUtcNow()),
            ["profile"] = Profile(workspace, person, withEmail && !stranger),
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
        if (person.EnterpriseId is { } enterprise) json["enterprise_user"] = Enterprise(person, enterprise);
        return json;
    }

    private static JsonObject Enterprise(Person person, string enterpriseId) => new()
    {
        ["id"] = person.Id,
        ["enterprise_id"] = enterpriseId,
        ["enterprise_name"] = enterpriseId,
        ["is_admin"] = false,
        ["is_owner"] = false,
        ["teams"] = new JsonArray(person.TeamId),
    };

    // A machine without the zones' data counts everybody at Greenwich.
    private static int OffsetOf(string zone, DateTimeOffset at) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? (int)found.GetUtcOffset(at).TotalSeconds : 0;

    private static JsonObject Profile(Workspace workspace, Person person, bool withEmail)
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
        if (withEmail && person.Email is { } email) profile["email"] = email;
        if (person.Id != workspace.Bot.UserId) return profile;
        profile["bot_id"] = workspace.Bot.BotId;
        profile["api_app_id"] = workspace.Bot.AppId;
        return profile;
    }
}
