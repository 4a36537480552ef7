using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Policies.Plans;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Policies;

/// <summary><c>/api/v1/policies</c></summary>
internal static class PolicyEndpoints
{
    /// <summary>A call is one transaction, and holds each ticket that it moves until it ends.</summary>
    private const int MostTicketsMoved = 5_000;

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/policies").WithTags("Policies");
        policies.MapGet("/", ListAsync).WithName("ListPolicies")
            .WithSummary("The policies in force, the rules that choose among them, and their calendars.")
            .WithDescription("What new tickets are promised. A ticket keeps the version it was opened under.")
            .Needs(ApiScope.ReadPolicies).Tagged();
        policies.MapGet("/{policyId}", GetAsync).WithName("GetPolicy").WithSummary("One policy.")
            .WithDescription("The version in force; of a policy that is no longer in force the last one, with in_force false.")
            .Needs(ApiScope.ReadPolicies).Tagged().Fails(ApiProblem.PolicyNotFound);
        policies.MapGet("/{policyId}/versions", VersionsAsync).WithName("ListPolicyVersions")
            .WithSummary("All versions of a policy, the newest first.")
            .WithDescription("A version never changes: each change of a policy made another.").Needs(ApiScope.ReadPolicies)
            .Fails(ApiProblem.PolicyNotFound);
        policies.MapGet("/{policyId}/versions/{version:int}", VersionAsync).WithName("GetPolicyVersion")
            .WithSummary("One version of a policy.").WithDescription("As it was applied, and by whom.").Needs(ApiScope.ReadPolicies)
            .Fails(ApiProblem.PolicyNotFound);
        policies.MapPost("/validate", ValidateAsync).WithName("ValidatePolicies").WithSummary("What is wrong with a policy file.")
            .WithDescription("Tells every fault at once, with its line, its column and a remedy. Changes nothing.")
            .Needs(ApiScope.ReadPolicies);
        policies.MapPost("/plan", PlanAsync).WithName("PlanPolicies").WithSummary("What a policy file would change.")
            .WithDescription("Policies, calendars and rules before and after, and which open tickets would change if they were moved: "
                + "the first 200 of them. Changes nothing.").Needs(ApiScope.ReadPolicies).Fails(ApiProblem.InvalidPolicies);
        policies.MapPost("/apply", ApplyAsync).WithName("ApplyPolicies")
            .WithSummary("Puts the calendars, policies and rules of a file in force.")
            .WithDescription("What changed becomes a new version, for tickets opened from now on; what the file leaves out is no longer in "
                + "force. A service that has a file of its own applies that again when it starts, so change both. "
                + $"With move_open_tickets open tickets move too, at most {MostTicketsMoved:#,0} in one call.")
            .Tagged().Matches().Writes(ApiScope.WritePolicies).Fails(ApiProblem.InvalidPolicies, ApiProblem.TooManyToMove);
    }

    private static async Task<Ok<PoliciesInForce>> ListAsync(ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok((await database.FindAsync<PoliciesInForce>(InForce, new { }, ct))!);

    private static async Task<Ok<Policy>> GetAsync(string policyId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await FindAsync(policyId, null, database, ct));

    private static async Task<Ok<Policy>> VersionAsync(string policyId, int version, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await FindAsync(policyId, version, database, ct));

    private static async Task<Ok<Page<Policy>>> VersionsAsync(string policyId, [AsParameters] PageRequest page, ApiDatabase database,
        CancellationToken ct)
    {
        page.Check();
        await FindAsync(policyId, null, database, ct);
        var found = await database.ListAsync<Policy>("select sla.list_policy_versions(@policyId, @LastId, @limit)::text",
            new { policyId, page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, policy => policy.Version));
    }

    private static async Task<Ok<PolicyCheck>> ValidateAsync(PolicyText text, PolicyDesk desk, CancellationToken ct)
    {
        var (team, faults) = await desk.ReadAsync(text.Yaml, ct);
        return TypedResults.Ok(new PolicyCheck(team is not null, [.. faults.Select(PolicyFault.From)]));
    }

    private static async Task<Ok<PolicyChanges>> PlanAsync(PolicyText text, PolicyDesk desk, CancellationToken ct) =>
        TypedResults.Ok(PolicyChanges.From(await desk.PlanAsync(await desk.RequireAsync(text.Yaml, ct), ct)));

    private static async Task<Ok<PoliciesInForce>> ApplyAsync(PolicyApplication file, PolicyDesk desk, ApiWriting writing,
        CancellationToken ct)
    {
        var policies = await desk.RequireAsync(file.Yaml, ct);
        await writing.ExecuteAsync("select sla.lock_policies()", new { }, ct);
        writing.Check((await writing.FindAsync<PoliciesInForce>(InForce, new { }, ct))!);
        await writing.ExecuteAsync("select from sla.apply_policies(@json::jsonb, @Actor)",
            new { json = policies.ToJson(), writing.Actor }, ct);
        if (file.MoveOpenTickets is true
            && await writing.ScalarAsync<int>("select sla.move_open_tickets(@Actor, @limit)",
                new { writing.Actor, limit = MostTicketsMoved + 1 }, ct) > MostTicketsMoved)
            throw new ApiProblemException(ApiProblem.TooManyToMove);
        return TypedResults.Ok((await writing.FindAsync<PoliciesInForce>(InForce, new { }, ct))!);
    }

    private const string InForce = "select sla.describe_policies()::text";

    private static async Task<Policy> FindAsync(string policyId, int? version, ApiDatabase database, CancellationToken ct) =>
        await database.FindAsync<Policy>("select sla.find_policy(@policyId, @version)::text", new { policyId, version }, ct)
            ?? throw new ApiProblemException(ApiProblem.PolicyNotFound);
}
