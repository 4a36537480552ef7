using System.Text.Json;
using System.Text.Json.Serialization;
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
            stored += await ReadThreadsAsync(channel, page.Messages, renew, ct);
            cursor = page.NextCursor;
            await renew();
        } while (cursor is not null);
        return stored;
    }

    private async Task<int> ReadThreadsAsync(DueChannel channel, IReadOnlyList<MessageEvent> page, Func<Task> renew,
        CancellationToken ct)
    {
        var stored = 0;
        var roots = page.Where(message => message.ReplyCount > 0)
            .ToLookup(message => message.Ts,
                message => new ThreadRoot(message.Ts, message.ReplyCount, message.LatestReply));
        foreach (var thread in await ChangedThreadsAsync(channel, roots.SelectMany(root => root), ct))
        {
            await renew();
            stored += await threads.ReadAsync(channel.TeamId, channel.ChannelId, thread.ThreadTs, thread.OldestTs, ct);
            await using var connection = await database.OpenConnectionAsync(ct);
            await connection.ExecuteAsync(new CommandDefinition(
                "select sla.record_threads_read(@TeamId, @ChannelId, @roots::jsonb)",
                new
                {
                    channel.TeamId, channel.ChannelId, roots = JsonSerializer.Serialize(roots[thread.ThreadTs].Take(1)),
                }, cancellationToken: ct));
        }
        return stored;
    }

    private async Task<IReadOnlyList<ChangedThread>> ChangedThreadsAsync(DueChannel channel,
        IEnumerable<ThreadRoot> roots, CancellationToken ct)
    {
        var shown = roots.ToArray();
        if (shown.Length == 0) return [];

        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ChangedThread>(new CommandDefinition(
            """
            select thread_ts as ThreadTs, oldest_ts as OldestTs
              from sla.threads_to_read(@TeamId, @ChannelId, @roots::jsonb)
            """,
            new { channel.TeamId, channel.ChannelId, roots = JsonSerializer.Serialize(shown) },
            cancellationToken: ct))).AsList();
    }

    private sealed record ThreadRoot(
        [property: JsonPropertyName("ts")] string? Ts,
        [property: JsonPropertyName("reply_count")] int ReplyCount,
        [property: JsonPropertyName("latest_reply")] string? LatestReply);

    private sealed record ChangedThread(string ThreadTs, string? OldestTs);
}
