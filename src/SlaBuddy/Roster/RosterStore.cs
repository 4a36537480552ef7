using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>The roster as the database keeps it.</summary>
internal sealed class RosterStore(NpgsqlDataSource database, Installation installation)
{
    /// <summary>From now on shifts come from these sources alone.</summary>
    public Task UseAsync(IReadOnlyList<IRosterSource> sources, CancellationToken ct) =>
        CallAsync("select sla.use_roster_sources(@TeamId, @named::jsonb)",
            new { installation.TeamId, named = JsonSerializer.Serialize(sources.Select(RosterSourceRow.From)) }, ct);

    public Task RecordAsync(RosterReading reading, RosterContent content, CancellationToken ct) =>
        CallAsync(
            "select sla.record_roster_sync(@TeamId, @CalendarId, @StartedAt, @From, @To, @Events, @shifts::jsonb)",
            new
            {
                installation.TeamId, reading.CalendarId, reading.StartedAt, reading.Window.From, reading.Window.To,
                content.Events, shifts = JsonSerializer.Serialize(content.Shifts),
            }, ct);

    /// <summary>What was there stays in force.</summary>
    public Task RecordFailureAsync(RosterReading reading, string error, CancellationToken ct) =>
        CallAsync("select sla.record_roster_failure(@TeamId, @CalendarId, @StartedAt, @From, @To, @error)",
            new
            {
                installation.TeamId, reading.CalendarId, reading.StartedAt, reading.Window.From, reading.Window.To, error,
            }, ct);

    /// <summary>Tells what people should know of the roster as it now stands: that it is old, or has gaps.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        await CallAsync("select sla.warn_of_stale_roster(@TeamId)", new { installation.TeamId }, ct);
        await CallAsync("select sla.warn_of_gaps(@TeamId)", new { installation.TeamId }, ct);
    }

    private async Task CallAsync(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: ct));
    }
}
