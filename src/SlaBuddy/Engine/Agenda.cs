using Dapper;
using Npgsql;

namespace SlaBuddy.Engine;

/// <summary>When something becomes due next, as the database has planned it.</summary>
internal sealed class Agenda(NpgsqlDataSource database)
{
    public async Task<DateTimeOffset?> NextWakeAtAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<DateTime?>(
            new CommandDefinition("select sla.next_wake_at()", cancellationToken: ct)) is { } at
            ? new DateTimeOffset(at, TimeSpan.Zero)
            : null;
    }
}
