using System.Data.Common;
using Dapper;
using Npgsql;
using SlaBuddy.Hosting;
using SlaBuddy.Scheduling;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>
/// The road in that misses nothing: reads the history of channels that are due for it, and the replies of threads that
/// changed. Events make it faster; this makes it whole.
/// </summary>
internal sealed partial class ChannelScan(NpgsqlDataSource database, ScanChannel scanChannel, Instance instance,
    IntakeMeter meter, TimeProvider clock, ILogger<ChannelScan> logger) : IRecurringJob
{
    private const int AtOnce = 4;
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);

    /// <summary>Scans every channel that is due, and while a long first scan runs, those that become due meanwhile.</summary>
    public async Task RunOnceAsync(CancellationToken ct)
    {
        var scans = new List<Task>();
        do
        {
            while (scans.Count < AtOnce && await NextAsync(ct) is { } channel) scans.Add(TryScanAsync(channel, ct));
            if (scans.Count == 0) return;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny([.. scans, Task.Delay(AskAgainAfter, clock, enough.Token)]);
            await enough.CancelAsync();
            foreach (var done in scans.Where(scan => scan.IsCompleted).ToArray())
            {
                scans.Remove(done);
                await done;
            }
        } while (!ct.IsCancellationRequested);
    }

    private async Task<DueChannel?> NextAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<DueChannel>(new CommandDefinition(
            """
            select team_id as TeamId, channel_id as ChannelId, name as Name, oldest_ts as OldestTs, asked_at as AskedAt
              from sla.process_channels(@Name, @Lease, 1)
            """, new { instance.Name, Lease }, cancellationToken: ct));
    }

    private async Task TryScanAsync(DueChannel channel, CancellationToken ct)
    {
        try
        {
            var stored = await scanChannel.RunAsync(channel, () => RenewAsync(channel, ct), ct);
            await CallAsync("select sla.finish_scan(@TeamId, @ChannelId, @Owner, @AskedAt)",
                new { channel.TeamId, channel.ChannelId, Owner = instance.Name, channel.AskedAt }, ct);
            meter.CountScan(complete: true);
            if (stored > 0) LogScanned(channel.Name, stored);
        }
        catch (Exception fault) when (fault is SlackException or HttpRequestException or TimeoutException or DbException)
        {
            meter.CountScan(complete: false);
            LogScanFailed(channel.Name, fault);
            if (LostBecause(fault) is { } why) await NoteLostAsync(channel, why, ct);
            await CallAsync("select sla.fail_scan(@TeamId, @ChannelId, @Owner, @Fault, @RetryAfter)",
                new
                {
                    channel.TeamId, channel.ChannelId, Owner = instance.Name, Fault = fault.Message,
                    RetryAfter = fault is SlackRateLimitException { RetryAfter: var wait } && wait > RetryAfter ? wait : RetryAfter,
                }, ct);
        }
    }

    // The event that said so may have been the one that was lost.
    private static string? LostBecause(Exception fault) => (fault as SlackException)?.ErrorCode switch
    {
        "not_in_channel" => "left",
        "channel_not_found" => "deleted",
        "is_archived" => "archived",
        _ => null,
    };

    private Task NoteLostAsync(DueChannel channel, string why, CancellationToken ct) =>
        CallAsync("select sla.record_channel_change(@TeamId, @ChannelId, @why, null, @at)",
            new { channel.TeamId, channel.ChannelId, why, at = clock.GetUtcNow() }, ct);

    private Task RenewAsync(DueChannel channel, CancellationToken ct) =>
        CallAsync("select sla.renew_scan(@TeamId, @ChannelId, @Owner, @Lease)",
            new { channel.TeamId, channel.ChannelId, Owner = instance.Name, Lease }, ct);

    private async Task CallAsync(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: ct));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "#{Channel}: the scan found {Stored} new messages")]
    private partial void LogScanned(string channel, int stored);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "#{Channel} could not be scanned to the end; what was read is kept, the others go on")]
    private partial void LogScanFailed(string channel, Exception fault);
}
