using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Doctor;

/// <summary>Whether the database answers and fits. Starts and changes nothing.</summary>
internal sealed class DatabaseCheck(
    DatabaseAddress address, IOptions<DatabaseOptions> options, IServiceProvider services) : IDoctorCheck
{
    private const int PatienceInSeconds = 5;

    public string Subject => "Database";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        try
        {
            if (!address.IsEmbedded) return [await ConnectAsync(ct)];
            var programs = await PostgresBinaries.FindAsync(options.Value.BinariesPath, major: null, ct);
            return [new(FindingState.Fine, Subject, $"A private PostgreSQL {programs.Major} serves in "
                + $"{options.Value.DataPath ?? EmbeddedPostgresOptions.DefaultDataPath}; it starts with the service.")];
        }
        catch (DatabaseFaultException fault)
        {
            return [new(FindingState.Wrong, Subject, fault.What, fault.Remedy)];
        }
        catch (PostgresException refusal)
        {
            return [new(FindingState.Wrong, Subject, $"{address} refuses: {refusal.MessageText}.",
                "Check the user, the password and the database's name in ConnectionStrings__SlaBuddy.")];
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            return [new(FindingState.Wrong, Subject, $"{address} cannot be reached.",
                "Check that the server runs, that it may be reached from here, and ConnectionStrings__SlaBuddy.")];
        }
    }

    private async Task<Finding> ConnectAsync(CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Timeout = PatienceInSeconds,
            CommandTimeout = PatienceInSeconds,
            Pooling = false,
        };
        await using var database = SlaBuddyDataSource.Create(settings.ConnectionString, options.Value);
        await using var connection = await database.OpenConnectionAsync(ct);
        if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestMajor)
            return new(FindingState.Wrong, Subject, $"{address} runs PostgreSQL {connection.PostgreSqlVersion}.",
                $"SLA Buddy needs PostgreSQL {PostgresBinaries.OldestMajor} or newer.");

        var server = $"{address}, PostgreSQL {connection.PostgreSqlVersion}";
        var migrations = new MigrationReadiness(database, services.GetRequiredService<DatabaseSource>());
        return await migrations.FindMissingAsync(ct) is { } missing
            ? new(FindingState.Warning, Subject, $"{server}; migrations: {missing}.",
                "They are applied when the service starts, or by \"SlaBuddy migrate\".")
            : new(FindingState.Fine, Subject, $"{server}, every migration applied.");
    }
}
