using System.Data.Common;
using Dapper;
using Npgsql;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;
using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Intake;

/// <summary>
/// Says in the database that somebody listens for events. Where the beats stop, what was said meanwhile must be scanned
/// before a level is told.
/// </summary>
internal sealed partial class ListeningHeartbeat(NpgsqlDataSource database, Installation installation,
    SocketRoad sockets, Instance instance, TimeProvider clock, ILogger<ListeningHeartbeat> logger) : BackgroundService
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
            if (sockets.IsWanted) await NoteSocketsAsync(connection, ct);
            // An app with sockets hears nothing while none is open: Slack does not post what it would send over them.
            if (sockets.IsWanted && sockets.Open == 0) return;
            await connection.ExecuteAsync(new CommandDefinition(
                "select sla.record_heartbeat(@TeamId)", new { installation.TeamId }, cancellationToken: ct));
        }
        catch (Exception fault) when (fault is DbException or TimeoutException)
        {
            LogMissedBeat(fault);
        }
    }

    private Task NoteSocketsAsync(NpgsqlConnection connection, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_sockets(@TeamId, @Name, @Wanted, @Open, @LastHeardAt, @Fault)",
            new
            {
                installation.TeamId, instance.Name, sockets.Wanted, sockets.Open, sockets.LastHeardAt, sockets.Fault,
            }, cancellationToken: ct));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The listening heartbeat could not be written")]
    private partial void LogMissedBeat(Exception fault);
}
