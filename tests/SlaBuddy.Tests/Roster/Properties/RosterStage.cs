using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Roster;
using SlaBuddy.Sandbox;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Engine.Properties;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>
/// The whole way in, for many teams one after the other: a calendar in the sandbox, over HTTP, through our reading of it
/// into the database, and gestures on top.
/// </summary>
internal sealed class RosterStage : IAsyncDisposable
{
    private readonly EngineWorld _world;
    private readonly SandboxHost _google;
    private readonly SlackWorld _slack;
    private readonly ManualClock _clock;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");

    private RosterStage(EngineWorld world, SandboxHost google, SlackWorld slack, ManualClock clock) =>
        (_world, _google, _slack, _clock) = (world, google, slack, clock);

    public static async Task<RosterStage> CreateAsync(Mutant? mutant)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var world = new EngineWorld(await Postgres.CreateDatabaseAsync());
        if (mutant is not null) await mutant.ApplyAsync(world);
        var google = await SandboxHost.StartAsync(new SandboxOptions(), clock, CancellationToken.None);
        var stage = new RosterStage(world, google, await SlackWorld.StartAsync(), clock);
        stage._google.Calendar.WriteCredentials(stage.KeyPath);
        await File.WriteAllTextAsync(stage.FilePath, Yaml.Smallest);
        return stage;
    }

    public SandboxHost Google => _google;

    private string KeyPath => Path.Combine(_folder.FullName, "key.json");

    private string FilePath => Path.Combine(_folder.FullName, "sla-buddy.yaml");

    /// <summary>Takes a case in as a team of its own.</summary>
    /// <returns>What became of each saying.</returns>
    public async Task<IReadOnlyList<string>> TakeInAsync(
        string team, RosterCase roster, RuledStarts ruled, RosterWalk walk)
    {
        if (_clock.GetUtcNow() < roster.Start) _clock.AdvanceTo(roster.Start);
        await _world.CallAsync("select sla.move_clock(@Start)", new { roster.Start });
        await _world.CallAsync("select sla.record_installation(@team, null, 'U0', 'B0', 'A0', null)", new { team });
        var calendar = $"{team}@acme.example";
        new RosterCalendar(_google.Calendar, calendar, roster).Fill(ruled);
        await ReadAsync(team, calendar);
        var outcomes = new List<string>();
        for (var number = 0; number < roster.Said.Count; number++)
            outcomes.Add(await SayAsync(team, roster, number, walk.Names[number]));
        if (roster.Leaver is { } leaver)
            await _world.CallAsync(
                "select sla.record_people(@team, jsonb_build_array(jsonb_build_object('user_id', @who, 'deleted', true)))",
                new { team, who = Crew.IdOf(leaver) });
        return outcomes;
    }

    public Task<IReadOnlyList<FoundDuty>> OnShiftAsync(
        string team, IReadOnlyList<DateTimeOffset> instants, bool includeEmbedded = true) =>
        _world.QueryAsync<FoundDuty>(
            """
            select i.at, d.user_id, coalesce(d.embedded, false) as embedded, d.product,
                   coalesce(d.starts_at, i.at) as starts_at, coalesce(d.ends_at, i.at) as ends_at, d.event_id, o.source,
                   d.covers_user_id
              from unnest(@instants) as i(at)
              left join lateral sla.on_shift(@team, i.at, @includeEmbedded) d on true
              left join sla.roster_override o on o.override_id = d.override_id
             order by i.at, d.user_id collate "C"
            """, new { team, instants = instants.ToArray(), includeEmbedded });

    /// <summary>All that was said over a team's calendar, as the ops channel is told of it.</summary>
    public Task<IReadOnlyList<string>> OverridesAsync(string team) => _world.QueryAsync<string>(
        "select sla.describe_override(override_id)::text from sla.roster_override where team_id = @team", new { team });

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _google.DisposeAsync();
        await _world.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task ReadAsync(string teamId, string calendar)
    {
        _slack.NowAnswers("users.list", SlackAnswers.Json(Crew.InSlack(teamId)));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GoogleCalendar:CalendarId"] = calendar,
            ["GoogleCalendar:CredentialsPath"] = KeyPath,
            ["GoogleCalendar:BaseUrl"] = $"{_google.BaseUrl}google/calendar/v3/",
            ["GoogleCalendar:LookBack"] = "00:00:00",
            ["GoogleCalendar:LookAhead"] = $"{RosterCase.Days}.00:00:00",
            ["GoogleCalendar:PageSize"] = "40",
            ["GoogleCalendar:Retries"] = "0",
            ["Policies:Path"] = FilePath,
        }).Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<NpgsqlDataSource>(_world.Database.DataSource)
            .AddSingleton(_slack.Slack)
            .AddSingleton<Installation>()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(new TeamFile(configuration))
            .AddSingleton<ConfigurationInForce>()
            .AddRoster(configuration)
            .BuildServiceProvider();
        services.GetRequiredService<Installation>().Become(new AuthTestResponse { TeamId = teamId, UserId = "U0" }, null);
        var team = services.GetRequiredService<TeamFile>().Reading.Configuration!;
        services.GetRequiredService<ConfigurationInForce>().Become(
            new(team, [], new Dictionary<string, ResolvedTarget>(), new(false, [], []), null), remembered: false);

        Assert.Equal(1, await services.GetRequiredService<RosterSync>().RunOnceAsync(CancellationToken.None));
    }

    private Task<string> SayAsync(string team, RosterCase roster, int number, int? takesBack)
    {
        var said = roster.Said[number];
        var from = said.From ?? said.At;
        var isUncover = said.Kind == SayingKind.Uncover;
        return _world.ScalarAsync<string>(
            """
            select sla.store_gestures(@team, jsonb_build_array(@gesture::jsonb || jsonb_build_object('override_id', (
                     select override_id
                       from sla.roster_override
                      where team_id = @team
                        and source = @takesBack)))) #>> '{0,outcome}'
            """,
            new
            {
                team,
                takesBack = $"said{takesBack}",
                gesture = JsonSerializer.Serialize(new
                {
                    source = $"said{number}",
                    road = "command",
                    verb = said.Kind switch { SayingKind.Cover => "cover", SayingKind.Off => "off", _ => "uncover" },
                    user_id = Crew.IdOf(said.Person),
                    at = roster.Start.AddMinutes(said.At),
                    covered_id = said.Covered is { } covered ? Crew.IdOf(covered) : null,
                    from_at = said.From is null || isUncover ? (DateTimeOffset?)null : roster.Start.AddMinutes(from),
                    until_at = isUncover ? (DateTimeOffset?)null : roster.Start.AddMinutes(from + said.Minutes),
                }),
            });
    }
}
