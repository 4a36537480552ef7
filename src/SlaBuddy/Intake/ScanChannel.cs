using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>
/// <c>scan_channel</c>: one pass over one channel. One history call where nothing happened; one replies call for each
/// thread that changed.
/// </summary>
internal sealed class ScanChannel(NpgsqlDataSource database, ISlackApiClient slack, Inbox inbox, ThreadReader threads)
{
    private const int PageSize = 999;

    /// <summary>Returns how many messages were new. <paramref name="renew"/> is called between Slack's answers.</summary>
    public async Task<int> RunAsync(DueChannel channel, Func<Task> renew, CancellationToken ct)
    {
        var stored = 0;
        string? cursor = null;
        do
        {
            var page = await slack.Conversations.HistoryPage(channel.ChannelId, oldest: channel.OldestTs, inclusive: true,
                limit: PageSize, cursor: cursor, cancellationToken: ct);
            stored += await inbox.StoreAsync(channel.TeamId, channel.ChannelId, Road.Scan, page.Messages, ct);
            foreach (var thread in await ChangedThreadsAsync(channel, page.Messages, ct))
            {
                await renew();
                stored += await threads.ReadAsync(channel.TeamId, channel.ChannelId, thread.ThreadTs, thread.OldestTs, ct);
            }
            cursor = page.NextCursor;
            await renew();
        } while (cursor is not null);
        return stored;
    }

    private async Task<IReadOnlyList<ChangedThread>> ChangedThreadsAsync(DueChannel channel,
        IReadOnlyList<MessageEvent> page, CancellationToken ct)
    {
        var roots = page
            .Where(message => message.ReplyCount > 0)
            .Select(message => new { ts = message.Ts, reply_count = message.ReplyCount, latest_reply = message.LatestReply })
            .ToArray();
        if (roots.Length == 0) return [];

        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ChangedThread>(new CommandDefinition(
            """
            select thread_ts as ThreadTs, oldest_ts as OldestTs
              from sla.threads_to_read(@TeamId, @ChannelId, @roots::jsonb)
            """,
            new { channel.TeamId, channel.ChannelId, roots = JsonSerializer.Serialize(roots) },
            cancellationToken: ct))).AsList();
    }

    private sealed record ChangedThread(string ThreadTs, string? OldestTs);
}
