using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Agents;

/// <summary><c>/api/v1/agents</c></summary>
internal static class AgentEndpoints
{
    public static void MapAgents(this IEndpointRouteBuilder api) =>
        api.MapGet("/agents", ListAsync).WithTags("Agents").WithName("ListAgents")
            .WithSummary("Whose replies are answers at an instant, by their ids.")
            .WithDescription("A message is judged by who its author was when it was written.").Needs(ApiScope.ReadAgents);

    private static async Task<Ok<Page<Agent>>> ListAsync(
        [Description("The instant; now unless given.")] DateTimeOffset? at, [AsParameters] KeyPageRequest page,
        ApiDatabase database, ApiTeam team, CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Agent>(
            "select sla.list_agents(@teamId, coalesce(@at, sla.now()), @LastKey, @limit)::text",
            new { teamId = await team.GetAsync(ct), at = at?.ToUniversalTime(), page.LastKey, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, agent => agent.UserId));
    }
}
