using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>usergroups.list</c>, <c>usergroups.users.list</c> and <c>update</c>: who is in which group.</summary>
internal static class UserGroupMethods
{
    private static readonly string[] Read = ["usergroups:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("usergroups.list", Tier.Tier2, Read, List) { IgnoresJson = true },
        new("usergroups.users.list", Tier.Tier2, Read, ListMembers) { IgnoresJson = true },
        new("usergroups.users.update", Tier.Tier2, ["usergroups:write"], Update),
    ];

    private static JsonObject List(ApiCall call) => new()
    {
        ["usergroups"] = new JsonArray([.. call.Directory.Groups.Select(
            group => UserGroupJson.Of(call.Workspace, group, call.Arguments.Flag("include_users")))]),
    };

    private static JsonObject ListMembers(ApiCall call) =>
        new() { ["users"] = UserGroupJson.Members(Group(call)) };

    private static JsonObject Update(ApiCall call)
    {
        var group = Group(call);
        var users = (call.Arguments.Text("users") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (users.Length == 0) throw new SlackApiException("no_users_provided");
        if (users.Any(id => call.Directory.FindPerson(id)?.Id != id)) throw new SlackApiException("invalid_users");
        var changed = call.Workspace.SetMembers(group.Id, users);
        return new JsonObject { ["usergroup"] = UserGroupJson.Of(call.Workspace, changed, withUsers: true) };
    }

    private static UserGroup Group(ApiCall call) =>
        call.Arguments.Text("usergroup") is { } id && call.Directory.FindGroup(id) is { } group && group.Id == id
            ? group : throw new SlackApiException("no_such_subteam");
}
