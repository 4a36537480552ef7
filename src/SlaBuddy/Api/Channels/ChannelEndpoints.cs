using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Gestures.Setup;

namespace SlaBuddy.Api.Channels;

/// <summary><c>/api/v1/channels</c></summary>
internal static class ChannelEndpoints
{
    public static void MapChannels(this IEndpointRouteBuilder api)
    {
        var channels = api.MapGroup("/channels").WithTags("Channels");
        channels.MapGet("/", ListAsync).WithName("ListChannels").WithSummary("The watched channels, by their ids.")
            .WithDescription("Those of the team's file and those that somebody set up.").Needs(ApiScope.ReadChannels);
        channels.MapGet("/{channelId}", GetAsync).WithName("GetChannel").WithSummary("How one channel is watched.")
            .WithDescription("A channel that is not watched is not found.").Needs(ApiScope.ReadChannels).Tagged()
            .Fails(ApiProblem.ChannelNotFound);
        channels.MapPut("/{channelId}", PutAsync).WithName("PutChannel").WithSummary("Watches a channel, or changes how.")
            .WithDescription("In force at once. The bot joins a public channel by itself; into a private one it must be invited first. "
                + "A channel that the team's file declares is changed there.")
            .Tagged().Matches().Writes(ApiScope.WriteChannels)
            .Fails(ApiProblem.DeclaredInFile, ApiProblem.NoPolicyFits, ApiProblem.ChannelClosed, ApiProblem.SlackUnavailable);
        channels.MapDelete("/{channelId}", UnwatchAsync).WithName("UnwatchChannel").WithSummary("Watches a channel no longer.")
            .WithDescription("The tickets it has go on until they are answered or resolved.")
            .Matches().Writes(ApiScope.WriteChannels).Fails(ApiProblem.ChannelNotFound, ApiProblem.DeclaredInFile);
    }

    private static async Task<Ok<Page<Channel>>> ListAsync([AsParameters] KeyPageRequest page, ApiDatabase database, ApiTeam team,
        CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Channel>("select sla.list_channels(@teamId, @LastKey, @limit)::text",
            new { teamId = await team.GetAsync(ct), page.LastKey, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, channel => channel.ChannelId));
    }

    private static async Task<Ok<Channel>> GetAsync(string channelId, ApiDatabase database, ApiTeam team, CancellationToken ct) =>
        TypedResults.Ok(await database.FindAsync<Channel>(Find, new { teamId = await team.GetAsync(ct), channelId }, ct)
            ?? throw new ApiProblemException(ApiProblem.ChannelNotFound));

    private static async Task<Ok<Channel>> PutAsync(string channelId, Watch watch, ApiWriting writing, ApiTeam team,
        ChannelDoor door, CancellationToken ct)
    {
        new BodyErrors().Facts("facts", watch.Facts).Name("channel_id", channelId).Name("escalate_in", watch.EscalateIn)
            .Name("name", watch.Name).Throw();
        var teamId = await team.GetAsync(ct);
        // Slack is asked before anything is locked that others wait for.
        var name = await door.EnterAsync(channelId, ct) ?? watch.Name ?? channelId;
        if (watch.EscalateIn is { } elsewhere && elsewhere != channelId) await door.EnterAsync(elsewhere, ct);
        await CheckAsync(channelId, teamId, writing, ct);
        return await SetUpAsync(new(channelId, name, watch.Kind, watch.Facts, watch.EscalateIn,
            watch.Kind == "helpdesk" ? FactPattern.Published : new Dictionary<string, string>(),
            ChannelSettings.DefaultIgnoreOlderThan.TotalSeconds, ChannelSettings.DefaultScanEvery.TotalSeconds, writing.Actor),
            teamId, writing, ct) switch
        {
            "in_file" => throw new ApiProblemException(ApiProblem.DeclaredInFile),
            "no_policy" => throw new ApiProblemException(ApiProblem.NoPolicyFits),
            _ => TypedResults.Ok((await writing.FindAsync<Channel>(Find, new { teamId, channelId }, ct))!),
        };
    }

    private static async Task<NoContent> UnwatchAsync(string channelId, ApiWriting writing, ApiTeam team, CancellationToken ct)
    {
        var teamId = await team.GetAsync(ct);
        await CheckAsync(channelId, teamId, writing, ct);
        return await SetUpAsync(new(channelId, channelId, null, new Dictionary<string, JsonElement>(), null,
            new Dictionary<string, string>(), 0, 0, writing.Actor), teamId, writing, ct) switch
        {
            "in_file" => throw new ApiProblemException(ApiProblem.DeclaredInFile),
            "not_watched" => throw new ApiProblemException(ApiProblem.ChannelNotFound),
            _ => TypedResults.NoContent(),
        };
    }

    private const string Find = "select sla.find_channel(@teamId, @channelId)::text";

    private static async Task CheckAsync(string channelId, string teamId, ApiWriting writing, CancellationToken ct)
    {
        await writing.ExecuteAsync("select sla.lock_setup(@teamId)", new { teamId }, ct);
        // What is not watched yet is no version that anybody could know.
        writing.Check((object?)await writing.FindAsync<Channel>(Find, new { teamId, channelId }, ct) ?? new { });
    }

    private static Task<string?> SetUpAsync(ChannelSetup setup, string teamId, ApiWriting writing, CancellationToken ct) =>
        writing.ScalarAsync<string>("select sla.set_up_channel(@teamId, @setup::jsonb)",
            new { teamId, setup = JsonSerializer.Serialize(setup) }, ct);
}
