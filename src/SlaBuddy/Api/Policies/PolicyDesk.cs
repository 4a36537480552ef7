using Dapper;
using Npgsql;
using SlaBuddy.Api.Problems;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Plans;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Api.Policies;

/// <summary>Reads policy files that programs send, as the command line reads those on disk, and says what they would change.</summary>
internal sealed class PolicyDesk(NpgsqlDataSource database)
{
    /// <summary>How the faults call the text: by the member that holds it.</summary>
    private const string Name = "yaml";

    /// <summary>A plan folds every open ticket anew.</summary>
    private const int PlanPatienceInSeconds = 60;

    private const int MostTicketsShown = 200;

    /// <returns>The configuration only where nothing is wrong, and all that is.</returns>
    public async Task<(TeamConfiguration? Team, IReadOnlyList<Fault> Faults)> ReadAsync(string yaml, CancellationToken ct)
    {
        // Only what is promised is looked at: such a text need watch no channel, and names no other file.
        var reading = ConfigurationReader.ReadText(yaml, Name, withSlack: false);
        if (reading.Configuration is not { } team) return (null, reading.Faults);
        // On a connection of its own: what Postgres refuses would end the transaction of a call.
        await using var connection = await database.OpenConnectionAsync(ct);
        var faults = new StartupFaults();
        await DatabaseSyntax.CheckAsync(team, connection, faults, ct);
        return (faults.AnyFatal ? null : team, [.. reading.Faults, .. faults.All]);
    }

    /// <exception cref="ApiProblemException">Something is wrong with it.</exception>
    public async Task<AppliedPolicies> RequireAsync(string yaml, CancellationToken ct)
    {
        var (team, faults) = await ReadAsync(yaml, ct);
        if (team is not null) return AppliedPolicies.From(team);
        throw new ApiProblemException(ApiProblem.InvalidPolicies, errors: faults
            .Where(fault => fault.Severity == Severity.Fatal)
            .GroupBy(fault => fault.Where)
            .ToDictionary(place => place.Key, place => string.Join(" ", place.Select(fault => $"{fault.What} {fault.Remedy}"))));
    }

    public async Task<PolicyPlan> PlanAsync(AppliedPolicies policies, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return PolicyPlan.Parse((await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            "select sla.plan_policies_briefly(@json::jsonb, @MostTicketsShown)::text",
            new { json = policies.ToJson(), MostTicketsShown }, commandTimeout: PlanPatienceInSeconds, cancellationToken: ct)))!);
    }
}
