using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Api.Roster;

/// <summary><c>/api/v1/roster/overrides</c></summary>
internal static class OverrideEndpoints
{
    public static void MapOverrides(this IEndpointRouteBuilder roster)
    {
        var overrides = roster.MapGroup("/overrides");
        overrides.MapGet("/", ListAsync).WithName("ListOverrides").WithSummary("What was said over the calendar, the newest first.")
            .WithDescription("Past ones too: they stay for the record.").Needs(ApiScope.ReadRoster);
        overrides.MapGet("/{overrideId:long}", GetAsync).WithName("GetOverride").WithSummary("One override.")
            .WithDescription("Who covers or is off, who said so, and whether it was taken back.").Needs(ApiScope.ReadRoster)
            .Fails(ApiProblem.OverrideNotFound);
        overrides.MapPost("/", CreateAsync).WithName("CreateOverride").WithSummary("Says over the calendar that somebody covers, or is off.")
            .WithDescription("Counts at once, in the order things are said, and ends by itself. The ops channel hears of it.")
            .Writes(ApiScope.WriteRoster).Fails(ApiProblem.UnknownPerson, ApiProblem.PersonLeft, ApiProblem.NoShift);
        overrides.MapDelete("/{overrideId:long}", EndAsync).WithName("EndOverride").WithSummary("Takes an override back.")
            .WithDescription("From now on the roster counts again. The override stays for the record, with who ended it and when.")
            .Writes(ApiScope.WriteRoster).Fails(ApiProblem.OverrideNotFound, ApiProblem.OverrideOver);
    }

    private static async Task<Ok<Page<Override>>> ListAsync([AsParameters] PageRequest page, ApiDatabase database, ApiTeam team,
        CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Override>("select sla.list_overrides(@teamId, @LastId, @limit)::text",
            new { teamId = await team.GetAsync(ct), page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, one => one.OverrideId));
    }

    private static async Task<Ok<Override>> GetAsync(long overrideId, ApiDatabase database, ApiTeam team, CancellationToken ct) =>
        TypedResults.Ok(await database.FindAsync<Override>(Find, new { teamId = await team.GetAsync(ct), overrideId }, ct)
            ?? throw new ApiProblemException(ApiProblem.OverrideNotFound));

    private static async Task<Created<Override>> CreateAsync(NewOverride said, ApiWriting writing, ApiTeam team,
        Installation installation, IServiceProvider services, CancellationToken ct)
    {
        said.Check();
        // Whom nobody told us about yet is asked for in Slack, as before a message is judged.
        if (installation.IsKnown && services.GetService<PersonDirectory>() is { } people)
            await people.EnsureAsync(said.CoveredUserId is { } covered ? [said.UserId, covered] : [said.UserId], ct);
        var answer = (await writing.FindAsync<OverrideSaid>(
            """
            select sla.say_override(@teamId, @Source, @Actor, @Kind, @UserId, @CoveredUserId, @startsAt, @endsAt)::text
            """,
            new
            {
                teamId = await team.GetAsync(ct), writing.Source, writing.Actor, said.Kind, said.UserId, said.CoveredUserId,
                startsAt = said.StartsAt?.ToUniversalTime(), endsAt = said.EndsAt.ToUniversalTime(),
            }, ct))!;
        return answer.Outcome switch
        {
            "done" => writing.Created($"/api/v1/roster/overrides/{answer.Override!.OverrideId}", answer.Override),
            "unknown_person" => throw new ApiProblemException(ApiProblem.UnknownPerson),
            "left" => throw new ApiProblemException(ApiProblem.PersonLeft),
            "no_shift" => throw new ApiProblemException(ApiProblem.NoShift),
            "until_missing" => throw new ApiProblemException(ApiProblem.InvalidBody, errors: new Dictionary<string, string>
            {
                ["ends_at"] = "Give an instant still to come, at most 31 days after the beginning.",
            }),
            var other => throw new InvalidOperationException($"An override came to be \"{other}\"."),
        };
    }

    private static async Task<Ok<Override>> EndAsync(long overrideId, ApiWriting writing, ApiTeam team, CancellationToken ct)
    {
        var teamId = await team.GetAsync(ct);
        if (await writing.FindAsync<Override>(Find, new { teamId, overrideId }, ct) is null)
            throw new ApiProblemException(ApiProblem.OverrideNotFound);
        var answer = (await writing.FindAsync<OverrideSaid>("select sla.end_override(@teamId, @Source, @Actor, @overrideId)::text",
            new { teamId, writing.Source, writing.Actor, overrideId }, ct))!;
        return answer.Outcome == "done" ? TypedResults.Ok(answer.Override!) : throw new ApiProblemException(ApiProblem.OverrideOver);
    }

    private const string Find = "select sla.find_override(@teamId, @overrideId)::text";
}
