namespace SlaBuddy.Slack;

internal interface IConversationsApi
{
    /// <summary>All channels the token can see, page after page.</summary>
    IAsyncEnumerable<Conversation> List(bool excludeArchived = true, string types = "public_channel,private_channel",
        CancellationToken cancellationToken = default);

    Task<Conversation> Info(string channelId, CancellationToken cancellationToken = default);

    /// <summary>Joins a public channel; being in it already is fine.</summary>
    Task<Conversation> Join(string channelId, CancellationToken cancellationToken = default);

    /// <summary>The channel's messages, newest first, without the replies of threads.</summary>
    IAsyncEnumerable<MessageEvent> History(string channelId, string? oldest = null, string? latest = null,
        bool inclusive = false, int? limit = null, bool includeAllMetadata = false,
        CancellationToken cancellationToken = default);

    Task<MessagePage> HistoryPage(string channelId, string? oldest = null, string? latest = null,
        bool inclusive = false, int? limit = null, string? cursor = null, bool includeAllMetadata = false,
        CancellationToken cancellationToken = default);

    /// <summary>The thread's messages, oldest first and the root before them, each once.</summary>
    IAsyncEnumerable<MessageEvent> Replies(string channelId, string threadTs, string? oldest = null,
        string? latest = null, bool inclusive = false, int? limit = null, bool includeAllMetadata = false,
        CancellationToken cancellationToken = default);

    Task<MessagePage> RepliesPage(string channelId, string threadTs, string? oldest = null, string? latest = null,
        bool inclusive = false, int? limit = null, string? cursor = null, bool includeAllMetadata = false,
        CancellationToken cancellationToken = default);
}
