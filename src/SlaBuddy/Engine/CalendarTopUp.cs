using Dapper;
using Npgsql;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Engine;

/// <summary>Business calendars are laid out years ahead as instants; once a day more are added where they run short.</summary>
internal sealed partial class CalendarTopUp(NpgsqlDataSource database, ILogger<CalendarTopUp> logger) : IRecurringJob
{
    public async Task RunOnceAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var calendars = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition("select sla.expand_calendars()", cancellationToken: ct));
        if (calendars > 0) LogExpanded(calendars);
    }

    [LoggerMessage(LogLevel.Information, "{Calendars} business calendars were laid out further ahead")]
    private partial void LogExpanded(int calendars);
}
