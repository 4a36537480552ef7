using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>What happens to a channel itself, as events; a private one's are named for groups.</summary>
internal sealed class ChannelEvents(Workspace workspace)
{
    public IEnumerable<JsonObject> Write(Channel channel, WorkspaceChange change) => change switch
    {
        WorkspaceChange.Joined joined => [Member("member_joined_channel", channel, joined.UserId)],
        WorkspaceChange.Left left when left.UserId == workspace.Bot.UserId =>
            [Of("left", channel, ("actor_id", left.ActorId))],
        WorkspaceChange.Left left => [Member("member_left_channel", channel, left.UserId)],
        WorkspaceChange.Renamed renamed => [Renamed(renamed.Channel)],
        WorkspaceChange.Archived archived => [Of("archive", channel, ("user", archived.ActorId))],
        WorkspaceChange.Unarchived opened => [Of("unarchive", channel, ("user", opened.ActorId))],
        WorkspaceChange.ChannelDeleted deleted => [Of("deleted", channel, ("actor_id", deleted.ActorId))],
        _ => [],
    };

    private JsonObject Member(string type, Channel channel, string userId) => new()
    {
        ["type"] = type,
        ["user"] = userId,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.IsPrivate ? "G" : "C",
        ["team"] = workspace.Directory.FindPerson(userId)?.TeamId ?? workspace.Team.Id,
        ["event_ts"] = Now(),
    };

    private JsonObject Renamed(Channel channel) => new()
    {
        ["type"] = $"{Family(channel)}_rename",
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id, ["is_channel"] = !channel.IsPrivate, ["is_mpim"] = false, ["name"] = channel.Name,
            ["name_normalized"] = channel.Name, ["created"] = channel.CreatedAt.ToUnixTimeSeconds(),
        },
        ["event_ts"] = Now(),
    };

    private JsonObject Of(string what, Channel channel, (string Name, string Id) actor) => new()
    {
        ["type"] = $"{Family(channel)}_{what}",
        ["channel"] = channel.Id,
        [actor.Name] = actor.Id,
        ["event_ts"] = Now(),
    };

    private string Now() => Timestamp.At(workspace.Clock.GetUtcNow());

    private static string Family(Channel channel) => channel.IsPrivate ? "group" : "channel";
}
