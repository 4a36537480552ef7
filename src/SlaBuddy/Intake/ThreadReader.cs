using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>Reads one thread into the inbox.</summary>
internal sealed partial class ThreadReader(ISlackApiClient slack, Inbox inbox, ILogger<ThreadReader> logger)
{
    /// <summary>
    /// Reads the replies from <paramref name="oldestTs"/> on (null: all); returns how many were new. Of a thread that
    /// is gone there is nothing more to hear, but that it is gone.
    /// </summary>
    public async Task<int> ReadAsync(string teamId, string channelId, string threadTs, string? oldestTs,
        CancellationToken ct)
    {
        var replies = new List<MessageEvent>();
        try
        {
            await foreach (var reply in slack.Conversations.Replies(
                               channelId, threadTs, oldest: oldestTs, inclusive: true, cancellationToken: ct))
                replies.Add(reply);
        }
        catch (SlackException refused) when (refused.ErrorCode == "thread_not_found")
        {
            LogThreadGone(channelId, threadTs);
            await inbox.DeleteAsync(teamId, channelId, threadTs, at: null, ct);
        }
        return await inbox.StoreAsync(teamId, channelId, Road.Scan, replies, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Thread {ThreadTs} in {ChannelId} is no longer in Slack")]
    private partial void LogThreadGone(string channelId, string threadTs);
}
