using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Intake;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Stories;

/// <summary>
/// The real service, a real Postgres and the sandbox, with time moved from due instant to due instant. Minutes count from
/// the opening of the story's ticket, 9:00.
/// </summary>
internal sealed partial class Story : IAsyncDisposable
{
    public const string Ana = "U0ANA";
    public const string Ben = "U0BEN";
    public const string Cem = "U0CEM";
    public const string Carla = "U0CARLA";
    public const string Bot = "U0SLABUDDY";
    public const string Enterprise = "C0ENTERPRISE";
    public const string Ops = "C0SLAOPS";

    public static readonly DateTimeOffset Opening = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<TestService> services = [];
    private readonly string folder = Directory.CreateTempSubdirectory("sla-buddy-story-").FullName;

    private Story(TestDatabase database, SandboxHost sandbox, ManualClock clock)
    {
        Database = database;
        Sandbox = sandbox;
        Clock = clock;
    }

    public TestDatabase Database { get; }
    public SandboxHost Sandbox { get; }
    public ManualClock Clock { get; }
    public Workspace Workspace => Sandbox.Workspace;
    public TestService Service => services[^1];

    /// <summary>Half an hour before the opening everything runs and is watched.</summary>
    public static async Task<Story> BeginAsync(bool events = true, string yaml = StoryFile.Published, double minute = -30,
        SandboxOptions? options = null, bool start = true)
    {
        var clock = new ManualClock(Opening.AddMinutes(minute));
        var database = await Postgres.CreateDatabaseAsync();
        var sandbox = await SandboxHost.StartAsync(options ?? new SandboxOptions(), clock, CancellationToken.None);
        var story = new Story(database, sandbox, clock);
        await File.WriteAllTextAsync(Path.Combine(story.folder, "sla-buddy.yaml"), yaml);
        sandbox.Calendar.WriteCredentials(Path.Combine(story.folder, "calendar.json"));
        await story.MoveClocksAsync(clock.GetUtcNow());
        if (start) await story.StartServiceAsync(events);
        return story;
    }

    /// <summary>What the service is told by its environment.</summary>
    public Dictionary<string, string?> Settings(string? connectionString = null) => new()
    {
        ["ConnectionStrings:SlaBuddy"] = connectionString ?? Database.ConnectionString,
        ["Slack:BotToken"] = Sandbox.Options.BotToken,
        ["Slack:SigningSecret"] = Sandbox.Options.SigningSecret,
        ["Slack:ApiBaseUrl"] = new Uri(Sandbox.BaseUrl, "api/").ToString(),
        ["GoogleCalendar:CalendarId"] = SandboxCalendar.Shifts,
        ["GoogleCalendar:CredentialsPath"] = Path.Combine(folder, "calendar.json"),
        ["GoogleCalendar:BaseUrl"] = new Uri(Sandbox.BaseUrl, "google/calendar/v3/").ToString(),
        ["Policies:Path"] = Path.Combine(folder, "sla-buddy.yaml"),
    };

    public async Task<TestService> StartServiceAsync(bool events = true)
    {
        var service = await TestService.StartAsync(Database, builder => Customize(builder));
        services.Add(service);
        if (events) Assert.True(await Sandbox.Events.ConnectAsync(new Uri(service.Http.BaseAddress!, "/slack/events"), CancellationToken.None));
        await SettleAsync();
        return service;
    }

    /// <summary>As a container engine does; what people say meanwhile reaches nobody.</summary>
    public async Task StopServiceAsync()
    {
        Sandbox.Events.Disconnect();
        foreach (var service in services) await service.DisposeAsync();
        services.Clear();
    }

    /// <summary>A customer asks at the given minute; returns the thread.</summary>
    public async Task<string> CustomerAsksAsync(double minute = 0, string channel = Enterprise, string text = "Nothing works!")
    {
        await AdvanceToAsync(minute);
        var ts = Workspace.PostAs(Carla, channel, text);
        await SettleAsync();
        return ts;
    }

    public async Task<string> SaysAsync(double minute, string who, string thread, string text = "Here is the answer.",
        string channel = Enterprise)
    {
        await AdvanceToAsync(minute);
        var ts = Workspace.PostAs(who, channel, text, thread);
        await SettleAsync();
        return ts;
    }

    public Task<string> MentionsAsync(double minute, string who, string thread) =>
        SaysAsync(minute, who, thread, $"<@{Bot}> not now");

    /// <summary>Lets time pass, stopping wherever something is due on the way.</summary>
    public async Task AdvanceToAsync(double minute)
    {
        var goal = Opening.AddSeconds(Math.Round(minute * 60, 3));
        while (Clock.GetUtcNow() < goal)
        {
            await SettleAsync();
            var next = services.Count == 0 ? null : await ScalarAsync<DateTime?>("select sla.next_wake_at()");
            var step = next is { } due && due < goal.UtcDateTime ? new DateTimeOffset(due, TimeSpan.Zero) : goal;
            await MoveClocksAsync(step);
        }
        await SettleAsync();
    }

    /// <summary>Every channel is read as the schedule would read it.</summary>
    public async Task ScanAsync()
    {
        await ScalarAsync<object>("update sla.watched_channel set next_scan_at = sla.now()");
        await using var scope = Service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChannelScan>().RunOnceAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>The levels in a thread with the minute they were posted at: <c>"1@10 2@20"</c>.</summary>
    public string LevelsIn(string thread, string channel = Enterprise) => string.Join(' ',
        from message in Workspace.Thread(channel, thread)
        where message.UserId == Bot
        let level = Level().Match(message.Text)
        where level.Success
        select string.Create(CultureInfo.InvariantCulture, $"{level.Groups[1].Value}@{MinuteOf(message.Ts):0.####}"));

    public IReadOnlyList<Message> BotIn(string thread, string channel = Enterprise) =>
        [.. Workspace.Thread(channel, thread).Where(message => message.UserId == Bot)];

    public IReadOnlyList<string> OpsHeard() =>
        [.. Workspace.MessagesIn(Ops).Where(message => message.UserId == Bot).Select(message => message.Text)];

    /// <summary>The due minutes of the levels still to come: <c>"40/50/65/80"</c>.</summary>
    public async Task<string> DueAsync()
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return string.Join('/', await connection.QueryAsync<double>(
            """
            select round(extract(epoch from due_at - @Opening) / 60, 4)::float8
              from sla.escalation_task
             where state = 'pending'
             order by due_at
            """, new { Opening }));
    }

    public async Task<T> ScalarAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, arguments))!;
    }

    /// <summary>Waits until nothing that is due, heard or to be told is left undone.</summary>
    public async Task SettleAsync()
    {
        if (services.Count == 0) return;
        using var patience = new CancellationTokenSource(Patience);
        await Sandbox.Events.WhenIdleAsync(patience.Token);
        while (await ScalarAsync<bool>(Unsettled))
        {
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"The story does not settle at minute {(Clock.GetUtcNow() - Opening).TotalMinutes}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopServiceAsync();
        await Sandbox.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private const string Unsettled =
        """
        select exists (select from sla.ticket t
                        where t.next_due_at <= sla.now()
                          and not exists (select from sla.ticket_thread h
                                           where h.ticket_id = t.ticket_id
                                             and h.hear_asked_at < sla.now()
                                             and h.hear_asked_at > sla.now() - interval '2 minutes'))
            or exists (select from sla.notification
                        where state = 'sending'
                           or (state in ('pending', 'uncertain') and next_attempt_at <= sla.now()))
        """;

    private void Customize(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Services.AddSingleton<TimeProvider>(Clock);
    }

    private async Task MoveClocksAsync(DateTimeOffset at)
    {
        // The database first: a timer that fires must find the new time there.
        await ScalarAsync<object>("select sla.move_clock(@at)", new { at });
        if (at > Clock.GetUtcNow()) Clock.AdvanceTo(at);
    }

    private static double MinuteOf(string ts) =>
        (double.Parse(ts, CultureInfo.InvariantCulture) - Opening.ToUnixTimeSeconds()) / 60;

    [GeneratedRegex(@"\bLevel (\d+) of \d+")]
    private static partial Regex Level();
}
