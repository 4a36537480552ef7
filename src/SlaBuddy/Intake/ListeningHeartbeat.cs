using System.Data.Common;
using Dapper;
using Npgsql;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>
/// Says in the database that somebody listens for events. Where the beats stop, what was said meanwhile must be scanned
/// before a level is told.
/// </summary>
internal sealed partial class ListeningHeartbeat(NpgsqlDataSource database, Installation installation, TimeProvider clock,
    ILogger<ListeningHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await TryBeatAsync(stoppingToken); while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryBeatAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            await connection.ExecuteAsync(new CommandDefinition(
                "select sla.record_heartbeat(@TeamId)", new { installation.TeamId }, cancellationToken: ct));
        }
        catch (Exception fault) when (fault is DbException or TimeoutException)
        {
            LogMissedBeat(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The listening heartbeat could not be written")]
    private partial void LogMissedBeat(Exception fault);
}
