using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>The configured server, where the scratch database stands beside the real one and leaves no trace.</summary>
internal sealed class GivenServer(
    DatabaseAddress address, DatabaseOptions options, ILoggerFactory loggers, TimeProvider clock) : IScratchServer
{
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken ct)
    {
        try
        {
            await using var server = await ServerConsole.OpenAsync(address.ConnectionString, ct);
            await server.DropAbandonedAsync(clock, ct);
            await server.ExecuteAsync($"create database {name} template template0 encoding 'UTF8'", ct);
            await server.ExecuteAsync($"alter database {name} set synchronous_commit = off", ct);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseFaultException(
                $"{address} does not let this role create the back-test's database: {refusal.MessageText}.",
                "Let it (alter role … createdb), or leave ConnectionStrings__SlaBuddy unset: a private Postgres will do.",
                refusal);
        }
        catch (PostgresException refusal)
        {
            throw DatabaseFaultException.Refused(address, refusal,
                "Correct ConnectionStrings__SlaBuddy, or leave it unset: a private Postgres will do.");
        }
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault))
        {
            throw DatabaseFaultException.Unreachable(address, fault,
                "Check that it runs, or leave ConnectionStrings__SlaBuddy unset: a private Postgres will do.");
        }

        var scratch = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Database = name }.ConnectionString;
        await ScratchMigration.RunAsync(scratch, options, loggers, ct);
        return scratch;
    }

    public async Task DropDatabaseAsync(string name)
    {
        await using var server = await ServerConsole.OpenAsync(address.ConnectionString, CancellationToken.None);
        await server.ExecuteAsync($"drop database if exists {name} with (force)", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
