using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>reactions.add</c>, <c>remove</c> and <c>get</c>: emoji on messages.</summary>
internal static partial class ReactionMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("reactions.add", Tier.Tier3, ["reactions:write"], Add),
        new("reactions.remove", Tier.Tier2, ["reactions:write"], Remove),
        new("reactions.get", Tier.Tier3, ["reactions:read"], Describe) { IgnoresJson = true },
    ];

    private static JsonObject Add(ApiCall call)
    {
        var (message, name) = (Item(call), Name(call));
        return call.Workspace.React(call.Workspace.Bot.UserId, message.ChannelId, message.Ts, name)
            ? [] : throw new SlackApiException("already_reacted");
    }

    private static JsonObject Remove(ApiCall call)
    {
        var (message, name) = (Item(call), Name(call));
        return call.Workspace.Unreact(call.Workspace.Bot.UserId, message.ChannelId, message.Ts, name)
            ? [] : throw new SlackApiException("no_reaction");
    }

    private static JsonObject Describe(ApiCall call)
    {
        var message = Item(call);
        return new JsonObject
        {
            ["type"] = "message",
            ["channel"] = message.ChannelId,
            ["message"] = MessageJson.Of(call.Workspace, message),
        };
    }

    private static Message Item(ApiCall call)
    {
        if (call.Arguments.Text("channel") is null || call.Arguments.Text("timestamp") is not { } ts)
            throw new SlackApiException("no_item_specified");
        var channel = call.ChannelWithBot(family: null);
        return call.Workspace.Read(channel.Id, timeline => timeline.Find(ts))
            ?? throw new SlackApiException("message_not_found");
    }

    private static string Name(ApiCall call) => call.Arguments.Text("name")?.Trim(':') is { } name
        && Emoji().IsMatch(name) ? name : throw new SlackApiException("invalid_name");

    [GeneratedRegex("^[a-z0-9_+'-]+(::skin-tone-[2-6])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();
}
