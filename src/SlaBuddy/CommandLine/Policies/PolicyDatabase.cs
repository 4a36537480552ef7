using System.Runtime.CompilerServices;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>What policy commands ask of the database. Every call changes all it should, or nothing.</summary>
internal sealed class PolicyDatabase(CommandDatabase database)
{
    // A plan folds every open ticket anew.
    private const int PlanPatienceInSeconds = 600;
    private const int TicketsPerMove = 1_000;

    public string? Configured => database.Configured;

    /// <inheritdoc cref="CommandDatabase.RequireMigratedAsync"/>
    public Task RequireMigratedAsync(CancellationToken ct) => database.RequireMigratedAsync(ct);

    /// <summary>Lets Postgres read the conditions, patterns and zones of a file.</summary>
    public Task<IReadOnlyList<Fault>> CheckAsync(TeamConfiguration team, CancellationToken ct) => database.AskAsync(
        async connection =>
        {
            var faults = new StartupFaults();
            await DatabaseSyntax.CheckAsync(team, connection, faults, ct);
            return faults.All;
        }, ct);

    /// <returns>What <c>sla.plan_policies</c> answers.</returns>
    public Task<string> PlanAsync(AppliedPolicies policies, CancellationToken ct) => database.ValueAsync<string>(
        "select sla.plan_policies(@json::jsonb)", new { json = policies.ToJson() }, ct, PlanPatienceInSeconds);

    /// <returns>The version of each policy that is in force now.</returns>
    public Task<IReadOnlyList<AppliedVersion>> ApplyAsync(AppliedPolicies policies, string by, CancellationToken ct) =>
        database.RowsAsync<AppliedVersion>(
            "select policy_id, version, sha256, is_new from sla.apply_policies(@json::jsonb, @by) order by policy_id",
            new { json = policies.ToJson(), by }, ct);

    public Task<IReadOnlyList<string>> PoliciesInForceAsync(CancellationToken ct) => database.RowsAsync<string>(
        "select jsonb_object_keys(sla.policies_in_force() -> 'policies') order by 1", null, ct);

    /// <summary>How many open tickets are under another version than their facts would choose now.</summary>
    public Task<int> CountTicketsToMoveAsync(CancellationToken ct) =>
        database.ValueAsync<int>("select count(*) from sla.tickets_to_move()", null, ct);

    /// <summary>Moves open tickets batch by batch, so that no lock is held for long.</summary>
    /// <returns>How many were moved with each batch.</returns>
    public async IAsyncEnumerable<int> MoveOpenTicketsAsync(string by, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await database.ValueAsync<int>(
            "select sla.move_open_tickets(@by, @TicketsPerMove)", new { by, TicketsPerMove }, ct) is > 0 and var moved)
            yield return moved;
    }
}
