using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>Reads one thread into the inbox.</summary>
internal sealed class ThreadReader(ISlackApiClient slack, Inbox inbox)
{
    /// <summary>Reads the replies from <paramref name="oldestTs"/> on (null: all); returns how many were new.</summary>
    public async Task<int> ReadAsync(string teamId, string channelId, string threadTs, string? oldestTs,
        CancellationToken ct)
    {
        var replies = new List<MessageEvent>();
        await foreach (var reply in slack.Conversations.Replies(channelId, threadTs, oldest: oldestTs, inclusive: true,
                           cancellationToken: ct))
            replies.Add(reply);
        return await inbox.StoreAsync(teamId, channelId, Road.Scan, replies, ct);
    }
}
