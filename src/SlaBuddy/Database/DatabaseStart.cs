using Npgsql;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;
using SlaBuddy.Hosting;

namespace SlaBuddy.Database;

/// <summary>Starts the private Postgres if there is no other, and brings the database to this build's shape.</summary>
internal sealed class DatabaseStart(DatabaseAddress address, IServiceProvider services) : IStartupStep
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        try
        {
            await MigrateAsync(ct);
        }
        catch (DatabaseFaultException fault)
        {
            faults.Fatal("Database", fault.What, fault.Remedy);
        }
    }

    /// <exception cref="DatabaseFaultException">It cannot be reached, started or migrated.</exception>
    public async Task<MigrationResult> MigrateAsync(CancellationToken ct)
    {
        if (address.IsEmbedded) await services.GetRequiredService<EmbeddedPostgres>().StartAsync(ct);
        _ = address.ConnectionString;
        try
        {
            await RequireServerAsync(ct);
            return await services.GetRequiredService<Migrator>().MigrateAsync(ct);
        }
        catch (PostgresException refusal)
        {
            throw DatabaseFaultException.Refused(address, refusal, RemedyFor(refusal));
        }
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault))
        {
            throw DatabaseFaultException.Unreachable(address, fault);
        }
    }

    private async Task RequireServerAsync(CancellationToken ct)
    {
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(ct);
        if (connection.PostgreSqlVersion.Major >= PostgresBinaries.OldestMajor) return;
        throw new DatabaseFaultException(
            $"{address} runs PostgreSQL {connection.PostgreSqlVersion}.",
            $"SLA Buddy needs PostgreSQL {PostgresBinaries.OldestMajor} or newer.");
    }

    private static string RemedyFor(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "Check the user name and the password in ConnectionStrings__SlaBuddy, and the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName =>
            "Create the database, or correct its name in ConnectionStrings__SlaBuddy.",
        PostgresErrorCodes.InsufficientPrivilege =>
            "Let the service's role create the schema sla in this database, or run \"migrate\" once as one that may.",
        PostgresErrorCodes.TooManyConnections =>
            "Allow the server more connections, or set Database__MaxConnections lower.",
        _ => "Correct what it says and start again.",
    };
}
