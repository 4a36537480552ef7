using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>What policy commands ask of the database. Every call changes all it should, or nothing.</summary>
internal sealed class PolicyDatabase(DatabaseAddress address, IServiceProvider services)
{
    // A plan folds every open ticket anew.
    private const int PlanPatienceInSeconds = 600;
    private const int TicketsPerMove = 1_000;

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

    /// <summary>Lets Postgres read the conditions, patterns and zones of a file.</summary>
    public Task<IReadOnlyList<Fault>> CheckAsync(TeamConfiguration team, CancellationToken ct) => AskAsync(
        async connection =>
        {
            var faults = new StartupFaults();
            await DatabaseSyntax.CheckAsync(team, connection, faults, ct);
            return faults.All;
        }, ct);

    /// <returns>What <c>sla.plan_policies</c> answers.</returns>
    public Task<string> PlanAsync(AppliedPolicies policies, CancellationToken ct) => ValueAsync<string>(
        "select sla.plan_policies(@json::jsonb)", new { json = policies.ToJson() }, ct, PlanPatienceInSeconds);

    /// <returns>The version of each policy that is in force now.</returns>
    public Task<IReadOnlyList<AppliedVersion>> ApplyAsync(AppliedPolicies policies, string by, CancellationToken ct) =>
        RowsAsync<AppliedVersion>(
            "select policy_id, version, sha256, is_new from sla.apply_policies(@json::jsonb, @by) order by policy_id",
            new { json = policies.ToJson(), by }, ct);

    public Task<IReadOnlyList<string>> PoliciesInForceAsync(CancellationToken ct) => RowsAsync<string>(
        "select jsonb_object_keys(sla.policies_in_force() -> 'policies') order by 1", null, ct);

    /// <summary>How many open tickets are under another version than their facts would choose now.</summary>
    public Task<int> CountTicketsToMoveAsync(CancellationToken ct) =>
        ValueAsync<int>("select count(*) from sla.tickets_to_move()", null, ct);

    /// <summary>Moves open tickets batch by batch, so that no lock is held for long.</summary>
    /// <returns>How many were moved with each batch.</returns>
    public async IAsyncEnumerable<int> MoveOpenTicketsAsync(string by, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await ValueAsync<int>(
            "select sla.move_open_tickets(@by, @TicketsPerMove)", new { by, TicketsPerMove }, ct) is > 0 and var moved)
            yield return moved;
    }

    private NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();

    private Task<T> ValueAsync<T>(string sql, object? arguments, CancellationToken ct, int? patience = null) =>
        AskAsync(async connection => (await connection.ExecuteScalarAsync<T>(
            new CommandDefinition(sql, arguments, commandTimeout: patience, cancellationToken: ct)))!, ct);

    private Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? arguments, CancellationToken ct) =>
        AskAsync<IReadOnlyList<T>>(async connection => (await connection.QueryAsync<T>(
            new CommandDefinition(sql, arguments, cancellationToken: ct))).AsList(), ct);

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken ct)
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
}
