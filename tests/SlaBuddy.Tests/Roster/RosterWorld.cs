using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Roster;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>
/// The roster as the service registers it, with servers in the places of Slack and Google, and a real database.
/// </summary>
internal sealed class RosterWorld : IAsyncDisposable
{
    public const string Team = "T1";
    public const string Calendar = "support@acme.example";

    private ServiceProvider? _services;

    public required SlackWorld Slack { get; init; }

    public required CalendarServer Google { get; init; }

    public required TestDatabase Database { get; init; }

    public RecordingLogs Logs { get; } = new();

    public string FilePath => Path.Combine(Path.GetDirectoryName(Google.CredentialsPath)!, "sla-buddy.yaml");

    public RosterSync Roster => Get<RosterSync>();

    public T Get<T>() where T : notnull => _services!.GetRequiredService<T>();

    public static Task<RosterWorld> StartAsync(params (string Key, string Value)[] settings) =>
        WithAsync("", [], settings);

    /// <param name="roster">The roster in the team's file.</param>
    /// <param name="alwaysOn">Ids of user groups whose members are always on shift.</param>
    /// <param name="settings">Settings of <c>GoogleCalendar</c>; others begin with a colon.</param>
    public static async Task<RosterWorld> WithAsync(
        string roster, string[]? alwaysOn = null, params (string Key, string Value)[] settings)
    {
        var world = new RosterWorld
        {
            Slack = await SlackWorld.StartAsync(("ReadRetries", "0")),
            Google = await CalendarServer.StartAsync(),
            Database = await Postgres.CreateDatabaseAsync(),
        };
        await File.WriteAllTextAsync(world.FilePath, $"{Yaml.Smallest}\n{roster}");
        await world.QueryAsync<object>("select sla.record_installation('T1', null, 'U0', 'B0', 'A0', null)");
        await world.AtAsync(world.Slack.Clock.GetUtcNow());
        world.Slack.Answers("users.list",
            """
            {"ok":true,"members":[
             {"id":"UANA","team_id":"T1","name":"ana.lima","real_name":"Ana Lima",
              "profile":{"email":"Ana@acme.example","display_name":"Ana"}},
             {"id":"UBEN","team_id":"T1","name":"ben","real_name":"Ben Ode","profile":{"email":"ben@acme.example"}},
             {"id":"UCEM","team_id":"T1","name":"cem","real_name":"Cem Kaya","profile":{"email":"cem@acme.example"}},
             {"id":"UCARLA","team_id":"T9","name":"carla","is_stranger":true,
              "profile":{"email":"carla@customer.example"}},
             {"id":"USLACKBOT","team_id":"T1","name":"slackbot","is_bot":false}]}
            """);
        world._services = world.Register(settings);
        world.Get<Installation>().Become(new AuthTestResponse { TeamId = Team, UserId = "U0" }, null);
        world.Get<ConfigurationInForce>().Become(new(world.Get<TeamFile>().Reading.Configuration!, [],
            new Dictionary<string, ResolvedTarget>(), new(false, [], []), null)
        {
            AlwaysOnGroupIds = alwaysOn ?? [],
        }, remembered: false);
        return world;
    }

    public Task AtAsync(DateTimeOffset at) => QueryAsync<object>("select sla.move_clock(@at)", new { at });

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, arguments)).AsList();
    }

    /// <summary>Who is on shift so many hours from now; embedded people bear a star.</summary>
    public async Task<string> OnShiftAsync(double hours, bool includeEmbedded = true) => string.Join(' ',
        await QueryAsync<string>(
            """
            select user_id || case when embedded then '*' else '' end
              from sla.on_shift('T1', @at, @includeEmbedded)
             order by 1
            """,
            new { at = Slack.Clock.GetUtcNow().AddHours(hours), includeEmbedded }));

    /// <summary>An event so many hours from now.</summary>
    public string Shift(string id, double from, double to, string summary, params string[] attendees)
    {
        var now = Slack.Clock.GetUtcNow();
        return CalendarServer.Event(id, now.AddHours(from), now.AddHours(to), summary, attendees);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Slack.DisposeAsync();
        await Google.DisposeAsync();
        await Database.DisposeAsync();
    }

    private ServiceProvider Register((string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GoogleCalendar:CalendarId"] = Calendar,
            ["GoogleCalendar:CredentialsPath"] = Google.CredentialsPath,
            ["GoogleCalendar:BaseUrl"] = Google.BaseUrl,
            ["GoogleCalendar:Retries"] = "0",
            ["Policies:Path"] = FilePath,
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
            setting.Key[0] == ':' ? setting.Key[1..] : "GoogleCalendar:" + setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Slack.Clock)
            .AddSingleton<NpgsqlDataSource>(Database.DataSource)
            .AddSingleton(Slack.Slack)
            .AddSingleton<Installation>()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(new TeamFile(configuration))
            .AddRoster(configuration)
            .BuildServiceProvider();
    }
}
