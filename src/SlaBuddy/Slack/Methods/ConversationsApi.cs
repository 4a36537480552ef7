using Microsoft.Extensions.Options;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class ConversationsApi(SlackWire wire, IOptions<SlackOptions> options) : IConversationsApi
{
    private const string ListMethod = "conversations.list";
    private const string HistoryMethod = "conversations.history";
    private const string RepliesMethod = "conversations.replies";

    public IAsyncEnumerable<Conversation> List(
        bool excludeArchived, string types, CancellationToken cancellationToken) =>
        Cursor.FollowAsync<Conversation>(ListMethod, async (cursor, ct) =>
        {
            var answer = await wire.ReadAsync<ChannelsAnswer>(ListMethod, new SlackArguments
            {
                { "exclude_archived", excludeArchived },
                { "types", types },
                { "limit", options.Value.ListPageSize },
                { "cursor", cursor },
            }, ct);
            return (answer.Channels ?? [], answer.NextCursor);
        }, cancellationToken);

    public Task<Conversation> Info(string channelId, CancellationToken cancellationToken) =>
        OneAsync("conversations.info", channelId, cancellationToken);

    public Task<Conversation> Join(string channelId, CancellationToken cancellationToken) =>
        OneAsync("conversations.join", channelId, cancellationToken);

    public IAsyncEnumerable<MessageEvent> History(string channelId, string? oldest, string? latest, bool inclusive,
        int? limit, bool includeAllMetadata, CancellationToken cancellationToken) =>
        Cursor.FollowAsync(HistoryMethod, async (cursor, ct) =>
        {
            var page = await HistoryPage(channelId, oldest, latest, inclusive, limit, cursor, includeAllMetadata, ct);
            return (page.Messages, page.NextCursor);
        }, cancellationToken);

    public Task<MessagePage> HistoryPage(string channelId, string? oldest, string? latest, bool inclusive, int? limit,
        string? cursor, bool includeAllMetadata, CancellationToken cancellationToken) =>
        PageAsync(HistoryMethod, new SlackArguments { { "channel", channelId } },
            new Stretch(oldest, latest, inclusive, limit, includeAllMetadata), cursor, cancellationToken);

    public IAsyncEnumerable<MessageEvent> Replies(string channelId, string threadTs, string? oldest, string? latest,
        bool inclusive, int? limit, bool includeAllMetadata, CancellationToken cancellationToken) =>
        Cursor.FollowAsync(RepliesMethod, async (cursor, ct) =>
        {
            var page = await RepliesPage(
                channelId, threadTs, oldest, latest, inclusive, limit, cursor, includeAllMetadata, ct);
            // Slack repeats the root on every page.
            var messages = cursor is null ? page.Messages : [.. page.Messages.Where(message => message.Ts != threadTs)];
            return (messages, page.NextCursor);
        }, cancellationToken);

    public Task<MessagePage> RepliesPage(string channelId, string threadTs, string? oldest, string? latest,
        bool inclusive, int? limit, string? cursor, bool includeAllMetadata, CancellationToken cancellationToken) =>
        PageAsync(RepliesMethod, new SlackArguments { { "channel", channelId }, { "ts", threadTs } },
            new Stretch(oldest, latest, inclusive, limit, includeAllMetadata), cursor, cancellationToken);

    private async Task<MessagePage> PageAsync(string method, SlackArguments arguments, Stretch stretch, string? cursor,
        CancellationToken ct)
    {
        var most = options.Value.HistoryPageSize;
        arguments.Add("oldest", stretch.Oldest);
        arguments.Add("latest", stretch.Latest);
        if (stretch.Inclusive) arguments.Add("inclusive", true);
        if (stretch.IncludeAllMetadata) arguments.Add("include_all_metadata", true);
        arguments.Add("limit", Math.Min(stretch.Limit ?? most, most));
        arguments.Add("cursor", cursor);
        var answer = await wire.ReadAsync<MessagesAnswer>(method, arguments, ct);
        if (cursor is not null && answer.NextCursor == cursor) throw Cursor.Repeated(method);
        return new MessagePage(answer.Messages ?? [], answer.HasMore, answer.NextCursor);
    }

    private async Task<Conversation> OneAsync(string method, string channelId, CancellationToken ct)
    {
        var answer = await wire.ReadAsync<ChannelAnswer>(method, new SlackArguments { { "channel", channelId } }, ct);
        return answer.Channel ?? throw new SlackAmbiguousException(method, "no_channel");
    }

    private sealed record Stretch(string? Oldest, string? Latest, bool Inclusive, int? Limit, bool IncludeAllMetadata);

    private sealed record ChannelsAnswer : SlackAnswer
    {
        public IReadOnlyList<Conversation>? Channels { get; init; }
    }

    private sealed record ChannelAnswer : SlackAnswer
    {
        public Conversation? Channel { get; init; }
    }

    private sealed record MessagesAnswer : SlackAnswer
    {
        public IReadOnlyList<MessageEvent>? Messages { get; init; }
        public bool HasMore { get; init; }
    }
}
