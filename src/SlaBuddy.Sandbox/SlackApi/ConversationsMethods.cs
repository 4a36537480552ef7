using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>conversations.list</c>, <c>info</c>, <c>members</c>, <c>open</c>, <c>join</c>: which there are.</summary>
internal static class ConversationsMethods
{
    private static readonly string[] Read = ["channels:read", "groups:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.list", Tier.Tier2, Read, List) { IgnoresJson = true },
        new("conversations.info", Tier.Tier3, Read, Describe) { IgnoresJson = true },
        new("conversations.members", Tier.Tier4, Read, ListMembers) { IgnoresJson = true },
        new("conversations.open", Tier.Tier3, ["im:write"], Open),
        new("conversations.join", Tier.Tier3, ["channels:join"], Join),
    ];

    private static JsonObject List(ApiCall call)
    {
        var types = (call.Arguments.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        if (types.Any(type => type is not ("public_channel" or "private_channel" or "mpim" or "im")))
            throw new SlackApiException("invalid_types");
        Demand(call, types, "public_channel", "channels:read");
        Demand(call, types, "private_channel", "groups:read");
        Demand(call, types, "im", "im:read");

        var withoutArchived = call.Arguments.Flag("exclude_archived");
        var channels = call.Directory.Channels.Concat(call.Directory.DirectMessages)
            .Where(channel => types.Contains(channel switch
            {
                { DirectWith: not null } => "im",
                { IsPrivate: true } => "private_channel",
                _ => "public_channel",
            }))
            .Where(channel => call.CanSee(channel) && !(withoutArchived && channel.IsArchived));
        return ListPage.Of(call, "channels", "team", 100, 1000, channels, channel => channel.Id,
            channel => ChannelJson.Of(call.Workspace, channel));
    }

    private static JsonObject Describe(ApiCall call)
    {
        var channel = call.Channel("read");
        var json = ChannelJson.Of(call.Workspace, channel);
        if (!call.Arguments.Flag("include_num_members")) json.Remove("num_members");
        return new JsonObject { ["channel"] = json };
    }

    private static JsonObject ListMembers(ApiCall call) => ListPage.Of(call, "members", "user", 100, 1000,
        call.Channel("read").Members, id => id, id => JsonValue.Create(id));

    private static JsonObject Open(ApiCall call)
    {
        if (call.Arguments.Text("users") is not { } users) throw new SlackApiException("users_list_not_supplied");
        // Several people at once would make a group message, which this workspace does not have.
        if (users.Contains(',', StringComparison.Ordinal)) throw new SlackApiException("too_many_users");
        if (call.Directory.FindPerson(users) is not { } person || person.Id != users)
            throw new SlackApiException("user_not_found");
        if (person.IsDeleted) throw new SlackApiException("user_disabled");
        var direct = call.Workspace.OpenDirect(users);
        return new JsonObject
        {
            ["channel"] = call.Arguments.Flag("return_im")
                ? ChannelJson.Of(call.Workspace, direct) : new JsonObject { ["id"] = direct.Id },
        };
    }

    private static JsonObject Join(ApiCall call)
    {
        var channel = call.Channel(family: null);
        if (channel.IsPrivate) throw new SlackApiException("method_not_supported_for_channel_type");
        if (channel.IsArchived) throw new SlackApiException("is_archived");
        var joined = call.Workspace.Join(channel.Id, call.Workspace.Bot.UserId);
        var answer =
            new JsonObject { ["channel"] = ChannelJson.Of(call.Workspace, call.Directory.Channel(channel.Id)) };
        if (joined) return answer;
        answer["warning"] = "already_in_channel";
        answer["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("already_in_channel") };
        return answer;
    }

    private static void Demand(ApiCall call, string[] types, string type, string scope)
    {
        if (types.Contains(type) && !call.HasScope(scope))
            throw new SlackApiException("missing_scope") { Needed = scope };
    }
}
