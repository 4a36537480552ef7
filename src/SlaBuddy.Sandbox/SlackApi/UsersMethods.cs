using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>users.info</c>, <c>list</c> and <c>lookupByEmail</c>: who there is.</summary>
internal static class UsersMethods
{
    private static readonly string[] Read = ["users:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("users.info", Tier.Tier4, Read, Describe) { IgnoresJson = true },
        new("users.list", Tier.Tier2, Read, List) { IgnoresJson = true },
        new("users.lookupByEmail", Tier.Tier3, ["users:read.email"], LookUp) { IgnoresJson = true },
    ];

    private static JsonObject Describe(ApiCall call) =>
        call.Arguments.Text("user") is { } id && call.Directory.FindPerson(id) is { } person && person.Id == id
            ? new JsonObject { ["user"] = UserJson.Of(call, person) }
            : throw new SlackApiException("user_not_found");

    private static JsonObject List(ApiCall call)
    {
        var page = ListPage.Of(call, "members", "user", 1000, 1000, call.Directory.People, person => person.Id,
            person => UserJson.Of(call, person));
        page["cache_ts"] = call.Workspace.Clock.GetUtcNow().ToUnixTimeSeconds();
        return page;
    }

    private static JsonObject LookUp(ApiCall call)
    {
        var email = call.Arguments.Text("email");
        var person = call.Directory.People.FirstOrDefault(one => email is not null && !call.Directory.IsStranger(one)
            && !one.IsDeleted && string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase));
        return person is null ? throw new SlackApiException("users_not_found")
            : new JsonObject { ["user"] = UserJson.Of(call, person) };
    }
}
