using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A conversation as Slack writes it.</summary>
internal static class ChannelJson
{
    public static JsonObject Of(Workspace workspace, Channel channel)
    {
        if (channel.DirectWith is { } person) return Direct(workspace, channel, person);
        var external = workspace.Directory.HasStrangers(channel);
        return new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["name_normalized"] = channel.Name,
            ["is_channel"] = !channel.IsPrivate,
            ["is_group"] = channel.IsPrivate,
            ["is_im"] = false,
            ["is_mpim"] = false,
            ["is_private"] = channel.IsPrivate,
            ["created"] = channel.CreatedAt.ToUnixTimeSeconds(),
            ["is_archived"] = channel.IsArchived,
            ["is_general"] = channel.Name == "general",
            ["is_shared"] = external,
            ["is_ext_shared"] = external,
            ["is_org_shared"] = false,
            ["is_pending_ext_shared"] = false,
            ["is_member"] = workspace.Directory.IsBotIn(channel),
            ["context_team_id"] = workspace.Team.Id,
            ["creator"] = channel.Members.FirstOrDefault(),
            ["topic"] = new JsonObject { ["value"] = channel.Topic, ["creator"] = "", ["last_set"] = 0 },
            ["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 },
            ["previous_names"] = new JsonArray(),
            ["num_members"] = channel.Members.Count,
        };
    }

    private static JsonObject Direct(Workspace workspace, Channel channel, string person) => new()
    {
        ["id"] = channel.Id,
        ["created"] = channel.CreatedAt.ToUnixTimeSeconds(),
        ["is_im"] = true,
        ["is_archived"] = false,
        ["is_org_shared"] = false,
        ["context_team_id"] = workspace.Team.Id,
        ["user"] = person,
        ["is_user_deleted"] = workspace.Directory.FindPerson(person)?.IsDeleted ?? true,
    };
}
