using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Roster;

/// <summary><c>/api/v1/roster</c></summary>
internal static class RosterEndpoints
{
    public static void MapRoster(this IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/roster").WithTags("Roster");
        roster.MapGet("/", GetAsync).WithName("GetRoster").WithSummary("Who is on shift at an instant, with the proof.")
            .Needs(ApiScope.ReadRoster);
        roster.MapGet("/overrides", OverridesAsync).WithName("ListOverrides")
            .WithSummary("What was said over the calendar, the newest first.").Needs(ApiScope.ReadRoster);
    }

    private static async Task<Ok<RosterAt>> GetAsync(
        [Description("The instant; now unless given.")] DateTimeOffset? at, ApiDatabase database, ApiTeam team,
        CancellationToken ct) =>
        TypedResults.Ok((await database.FindAsync<RosterAt>(
            "select sla.describe_roster_at(@teamId, coalesce(@at, sla.now()))::text",
            new { teamId = await team.GetAsync(ct), at = at?.ToUniversalTime() }, ct))!);

    private static async Task<Ok<Page<Override>>> OverridesAsync([AsParameters] PageRequest page, ApiDatabase database,
        ApiTeam team, CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Override>("select sla.list_overrides(@teamId, @LastId, @limit)::text",
            new { teamId = await team.GetAsync(ct), page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, one => one.OverrideId));
    }
}
