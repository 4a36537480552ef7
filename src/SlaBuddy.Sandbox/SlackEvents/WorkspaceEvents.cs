using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>What happens outside channels, as events: to people, groups and the app itself.</summary>
internal sealed class WorkspaceEvents(Workspace workspace)
{
    public IEnumerable<JsonObject> Write(WorkspaceChange change) => change switch
    {
        WorkspaceChange.PersonChanged person => [Changed(person.Person)],
        WorkspaceChange.GroupChanged group => [MembersChanged(group.Group, group.Previous), Updated(group.Group)],
        WorkspaceChange.HomeOpened opened => [HomeOpened(opened.UserId, opened.Tab)],
        WorkspaceChange.AppChanged { State: AppState.Removed } => [Revoked(), new() { ["type"] = "app_uninstalled" }],
        WorkspaceChange.AppChanged { State: AppState.Revoked } => [Revoked()],
        _ => [],
    };

    private JsonObject Changed(Person person) => Stamped("user_change", new JsonObject
    {
        ["user"] = UserJson.Of(workspace, person, withEmail: true),
        ["cache_ts"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
    });

    private JsonObject MembersChanged(UserGroup group, UserGroup previous)
    {
        var (added, removed) = (group.Members.Except(previous.Members), previous.Members.Except(group.Members));
        var (come, gone) = (added.ToImmutableArray(), removed.ToImmutableArray());
        return Stamped("subteam_members_changed", new JsonObject
        {
            ["subteam_id"] = group.Id,
            ["team_id"] = workspace.Team.Id,
            ["date_previous_update"] = 0,
            ["date_update"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["added_users"] = Ids(come),
            ["added_users_count"] = come.Length,
            ["removed_users"] = Ids(gone),
            ["removed_users_count"] = gone.Length,
        });
    }

    private JsonObject Updated(UserGroup group) => Stamped("subteam_updated", new JsonObject
    {
        ["subteam"] = UserGroupJson.Of(workspace, group, withUsers: true),
    });

    private JsonObject HomeOpened(string userId, string tab)
    {
        var json = Stamped("app_home_opened", new JsonObject
        {
            ["user"] = userId, ["channel"] = workspace.OpenDirect(userId).Id, ["tab"] = tab,
        });
        // Slack shows the app its last Home, so that it can tell whether there is one already.
        if (tab == "home" && workspace.Views.HomeOf(userId) is { } home) json["view"] = ViewJson.Of(workspace, home);
        return json;
    }

    private JsonObject Revoked() => new()
    {
        ["type"] = "tokens_revoked",
        ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.Bot.UserId) },
    };

    private JsonObject Stamped(string type, JsonObject json)
    {
        json["type"] = type;
        json["event_ts"] = Timestamp.At(workspace.Clock.GetUtcNow());
        return json;
    }

    private static JsonArray Ids(ImmutableArray<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);
}
