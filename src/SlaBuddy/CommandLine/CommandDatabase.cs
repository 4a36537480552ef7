using Dapper;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.CommandLine;

/// <summary>The database as commands ask it: whatever fails there is told in a sentence with a remedy.</summary>
internal sealed class CommandDatabase(DatabaseAddress address, IServiceProvider services)
{
    /// <summary>Null where there is none but the private one, which only a running service or command starts.</summary>
    public string? Configured => address.IsEmbedded ? null : address.ToString();

    /// <summary>Brings no database to a new shape but the private one, which nobody else could.</summary>
    /// <exception cref="DatabaseFaultException">It is not there, or of another shape.</exception>
    public async Task RequireMigratedAsync(CancellationToken ct)
    {
        if (address.IsEmbedded)
        {
            await services.GetRequiredService<DatabaseStart>().MigrateAsync(ct);
            return;
        }
        var migrations = new MigrationReadiness(Source, services.GetRequiredService<DatabaseSource>());
        if (await migrations.FindMissingAsync(ct) is { } missing)
            throw new DatabaseFaultException($"{address}: migrations {missing}.",
                "Check that it runs, and bring it up to date with \"SlaBuddy migrate\".");
    }

    public Task<T> ValueAsync<T>(string sql, object? arguments, CancellationToken ct, int? patienceInSeconds = null) =>
        AskAsync(async connection => (await connection.ExecuteScalarAsync<T>(
            new CommandDefinition(sql, arguments, commandTimeout: patienceInSeconds, cancellationToken: ct)))!, ct);

    public Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? arguments, CancellationToken ct) =>
        AskAsync<IReadOnlyList<T>>(async connection => (await connection.QueryAsync<T>(
            new CommandDefinition(sql, arguments, cancellationToken: ct))).AsList(), ct);

    public async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken ct)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(ct);
            return await question(connection);
        }
        catch (PostgresException refusal)
        {
            throw DatabaseFaultException.Refused(
                address, refusal, refusal.Hint ?? "Correct what it says and try again.");
        }
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault))
        {
            throw DatabaseFaultException.Unreachable(address, fault);
        }
    }

    private NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();
}
