using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Doctor.Checks;

/// <summary>Whether the database answers and fits. Starts and changes nothing.</summary>
internal sealed class DatabaseCheck(
    DatabaseAddress address, IOptions<DatabaseOptions> options, DoctorDatabase database, IServiceProvider services)
    : IDoctorCheck
{
    public string Subject => "Database";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        try
        {
            if (!database.IsPrivate || await database.AskAsync<bool>(_ => Task.FromResult(true), ct))
                return [await LookAsync(ct)];
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
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault))
        {
            return [new(FindingState.Wrong, Subject, $"{address} cannot be reached.",
                "Check that the server runs, that it may be reached from here, and ConnectionStrings__SlaBuddy.")];
        }
    }

    private async Task<Finding> LookAsync(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestMajor)
            return new(FindingState.Wrong, Subject, $"{address} runs PostgreSQL {connection.PostgreSqlVersion}.",
                $"SLA Buddy needs PostgreSQL {PostgresBinaries.OldestMajor} or newer.");

        var server = $"{address}, PostgreSQL {connection.PostgreSqlVersion}";
        var migrations = new MigrationReadiness(database.Source, services.GetRequiredService<DatabaseSource>());
        return await migrations.FindMissingAsync(ct) is { } missing
            ? new(FindingState.Warning, Subject, $"{server}; migrations: {missing}.",
                "They are applied when the service starts, or by \"SlaBuddy migrate\".")
            : new(FindingState.Fine, Subject, $"{server}, every migration applied.");
    }
}
