using Dapper;
using Npgsql;

namespace SlaBuddy.Engine;

/// <summary>Fires what is due and heard. Whether, when and which level is the database's decision.</summary>
internal sealed partial class DueCheck(NpgsqlDataSource database, Doorbell doorbell, ILogger<DueCheck> logger)
{
    private const int BatchSize = 200;

    /// <summary>One check; true when it fired a full batch, so that more may be due.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var fired = (await connection.QueryAsync<FiredLevel>(new CommandDefinition(
            """
            select ticket_id as TicketId, level as Level, due_at as DueAt, event_id as EventId
              from sla.check_due_tasks_and_update(@BatchSize)
            """,
            new { BatchSize }, cancellationToken: ct))).AsList();
        foreach (var level in fired) LogFired(level.TicketId, level.Level, level.DueAt, level.EventId);
        if (fired.Count > 0) doorbell.Ring();
        return fired.Count == BatchSize;
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Ticket {TicketId}: level {Level}, due at {DueAt:O}, has fired as event {EventId}")]
    private partial void LogFired(long ticketId, int level, DateTime dueAt, long eventId);
}
