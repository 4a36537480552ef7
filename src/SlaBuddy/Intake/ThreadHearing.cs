using Dapper;
using Npgsql;
using SlaBuddy.Engine;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>Hearing before telling: reads the threads of tickets that are due but whose channel was not heard through.</summary>
internal sealed partial class ThreadHearing(NpgsqlDataSource database, ThreadReader reader, Doorbell doorbell,
    ILogger<ThreadHearing> logger)
{
    private const int AtOnce = 8;

    /// <summary>Reads each such thread once.</summary>
    public async Task RunOnceAsync(CancellationToken ct)
    {
        ThreadToHear[] threads;
        await using (var connection = await database.OpenConnectionAsync(ct))
        {
            threads = [.. await connection.QueryAsync<ThreadToHear>(new CommandDefinition(
                """
                select team_id as TeamId, channel_id as ChannelId, thread_ts as ThreadTs, oldest_ts as OldestTs,
                       asked_at as AskedAt
                  from sla.threads_to_hear()
                """, cancellationToken: ct))];
        }

        var heard = 0;
        await Parallel.ForEachAsync(threads, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (thread, stopping) =>
            {
                if (await HearAsync(thread, stopping)) Interlocked.Increment(ref heard);
            });
        // Only what was heard lets a level fire; ringing for a failure would turn the loop into a spin.
        if (heard > 0) doorbell.Ring();
    }

    private async Task<bool> HearAsync(ThreadToHear thread, CancellationToken ct)
    {
        try
        {
            await reader.ReadAsync(thread.TeamId, thread.ChannelId, thread.ThreadTs, thread.OldestTs, ct);
        }
        catch (Exception fault) when (fault is SlackException or HttpRequestException or TimeoutException)
        {
            LogNotHeard(thread.ChannelId, thread.ThreadTs, fault);
            return false;
        }
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_thread_heard(@TeamId, @ChannelId, @ThreadTs, @AskedAt)", thread, cancellationToken: ct));
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Thread {ThreadTs} in {ChannelId} could not be read; its levels wait for it for two minutes")]
    private partial void LogNotHeard(string channelId, string threadTs, Exception fault);
}
