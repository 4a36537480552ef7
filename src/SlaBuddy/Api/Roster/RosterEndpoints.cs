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
            .WithDescription("The shift, the calendar event, the reading and the override that put each person there.")
            .Needs(ApiScope.ReadRoster);
        roster.MapOverrides();
    }

    private static async Task<Ok<RosterAt>> GetAsync(
        [Description("The instant; now unless given.")] DateTimeOffset? at, ApiDatabase database, ApiTeam team,
        CancellationToken ct) =>
        TypedResults.Ok((await database.FindAsync<RosterAt>(
            "select sla.describe_roster_at(@teamId, coalesce(@at, sla.now()))::text",
            new { teamId = await team.GetAsync(ct), at = at?.ToUniversalTime() }, ct))!);
}
