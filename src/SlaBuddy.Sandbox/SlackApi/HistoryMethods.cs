using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>conversations.history</c> and <c>conversations.replies</c>: what was written.</summary>
internal static class HistoryMethods
{
    private const string CursorWord = "next_ts";
    private static readonly string[] Scopes = ["channels:history", "groups:history"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.history", Tier.Tier3, Scopes, History),
        new("conversations.replies", Tier.Tier3, Scopes, Replies) { IgnoresJson = true },
    ];

    private static JsonObject History(ApiCall call)
    {
        var channel = call.ChannelWithBot("history");
        var window = TimeWindow.Of(call.Arguments);
        var from = From(call);
        var limit = call.Arguments.Limit(100, 999);
        var metadata = call.Arguments.Flag("include_all_metadata");

        return call.Workspace.Read(channel.Id, timeline =>
        {
            var shown = timeline.ShownNewestFirst()
                .SkipWhile(message => from is { } start && Timestamp.Microseconds(message.Ts) > start)
                .TakeWhile(message => !window.IsBefore(message.Ts))
                .Where(message => window.Holds(message.Ts) && call.Hidden.ShowsOrMisses(channel.Id, message.Ts))
                .Take(limit + 1).ToArray();
            var answer = Page(shown.Take(limit).Select(message =>
                MessageJson.Of(call.Workspace, message, Summary(call, timeline, message), metadata)),
                shown.Length > limit ? shown[limit].Ts : null);
            answer["pin_count"] = 0;
            answer["channel_actions_ts"] = null;
            answer["channel_actions_count"] = 0;
            return answer;
        });
    }

    private static JsonObject Replies(ApiCall call)
    {
        var channel = call.ChannelWithBot("history");
        var ts = call.Arguments.Require("ts");
        var window = TimeWindow.Of(call.Arguments);
        var from = From(call);
        var limit = call.Arguments.Limit(1000, 1000);
        var metadata = call.Arguments.Flag("include_all_metadata");

        return call.Workspace.Read(channel.Id, timeline =>
        {
            var root = timeline.Find(ts) ?? throw new SlackApiException("thread_not_found");

            // The root heads every page, so that a page of one could never get past it.
            var room = Math.Max(1, limit - 1);
            var replies = timeline.RepliesTo(ts)
                .Where(reply => window.Holds(reply.Ts)
                    && !(from is { } start && Timestamp.Microseconds(reply.Ts) < start)
                    && call.Hidden.ShowsOrMisses(channel.Id, reply.Ts))
                .Take(room + 1).ToArray();
            return Page([
                MessageJson.Of(call.Workspace, root, Summary(call, timeline, root), metadata),
                .. replies.Take(room).Select(reply => MessageJson.Of(call.Workspace, reply, null, metadata)),
            ], replies.Length > room ? replies[room].Ts : null);
        });
    }

    private static ThreadSummary? Summary(ApiCall call, Timeline timeline, Message root) =>
        timeline.Summarize(root.Ts, reply => call.Hidden.Shows(root.ChannelId, reply.Ts));

    private static JsonObject Page(IEnumerable<JsonObject> messages, string? nextTs)
    {
        var page = new JsonObject { ["messages"] = new JsonArray([.. messages]), ["has_more"] = nextTs is not null };
        if (nextTs is null) return page;
        var position = nextTs.Replace(".", "", StringComparison.Ordinal);
        page["response_metadata"] = new JsonObject { ["next_cursor"] = Cursor.Write(CursorWord, position) };
        return page;
    }

    private static long? From(ApiCall call) => Cursor.Read(call.Arguments, CursorWord) switch
    {
        null => null,
        var position when long.TryParse(position, out var microseconds) => microseconds,
        _ => throw new SlackApiException("invalid_cursor"),
    };
}
