using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>auth.test</c>, <c>team.info</c> and <c>bots.info</c>: whose token it is.</summary>
internal static class TeamMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("auth.test", Tier.Special, [], TestAuth),
        new("team.info", Tier.Tier3, ["team:read"], DescribeTeam),
        new("bots.info", Tier.Tier3, ["users:read"], DescribeBot) { IgnoresJson = true },
    ];

    private static JsonObject TestAuth(ApiCall call)
    {
        var json = WhoIsBot(call);
        if (call.Workspace.Team.EnterpriseId is { } enterprise) json["enterprise_id"] = enterprise;
        return json;
    }

    private static JsonObject WhoIsBot(ApiCall call) => new()
    {
        ["url"] = call.BaseUrl.ToString(),
        ["team"] = call.Workspace.Team.Name,
        ["user"] = call.Directory.FindPerson(call.Workspace.Bot.UserId)?.Handle,
        ["team_id"] = call.Workspace.Team.Id,
        ["user_id"] = call.Workspace.Bot.UserId,
        ["bot_id"] = call.Workspace.Bot.BotId,
        ["is_enterprise_install"] = false,
    };

    private static JsonObject DescribeTeam(ApiCall call) => new()
    {
        ["team"] = new JsonObject
        {
            ["id"] = call.Workspace.Team.Id,
            ["name"] = call.Workspace.Team.Name,
            ["domain"] = call.Workspace.Team.Domain,
            ["url"] = call.BaseUrl.ToString(),
            ["email_domain"] = "",
            ["icon"] = new JsonObject { ["image_default"] = true },
        },
    };

    private static JsonObject DescribeBot(ApiCall call)
    {
        var (id, name, app) = call.Arguments.Text("bot") switch
        {
            null => throw new SlackApiException("bot_not_found"),
            var bot when bot == call.Workspace.Bot.BotId =>
                (bot, call.Workspace.Bot.Name, (string?)call.Workspace.Bot.AppId),
            var bot when call.Directory.FindIntegration(bot) is { } integration => (bot, integration.Name, null),
            _ => throw new SlackApiException("bot_not_found"),
        };
        var json = new JsonObject
        {
            ["id"] = id, ["deleted"] = false, ["name"] = name, ["updated"] = 0, ["icons"] = new JsonObject(),
        };
        if (app is not null) (json["app_id"], json["user_id"]) = (app, call.Workspace.Bot.UserId);
        return new JsonObject { ["bot"] = json };
    }
}
