using Dapper;
using Npgsql;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Engine;

/// <summary>
/// Once a minute the same check from another side: whatever it finds overdue, the loop should have fired. It fires it, and
/// raises an alarm.
/// </summary>
internal sealed partial class Watchdog(NpgsqlDataSource database, DueCheck check, ILogger<Watchdog> logger) : IRecurringJob
{
    public async Task RunOnceAsync(CancellationToken ct)
    {
        int overdue;
        await using (var connection = await database.OpenConnectionAsync(ct))
            overdue = await connection.ExecuteScalarAsync<int>(
                new CommandDefinition("select sla.count_overdue(interval '10 seconds')", cancellationToken: ct));
        if (overdue == 0) return;
        LogOverdue(overdue);
        await check.RunOnceAsync(ct);
    }

    [LoggerMessage(LogLevel.Error,
        "{Overdue} tickets have been due for more than 10 s and are heard: the due check does not keep up, or stands still")]
    private partial void LogOverdue(int overdue);
}
