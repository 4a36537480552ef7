using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Engine;
using SlaBuddy.Intake;
using SlaBuddy.Roster;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<TestService> services = [];

    private Story(TestDatabase database, Surroundings around, ManualClock clock)
    {
        Database = database;
        Around = around;
        Clock = clock;
    }

    /// <summary>Slack cannot be read: what waits to be heard is not waited for, and time goes second by second.</summary>
    public bool Deaf { get; set; }

    public TestDatabase Database { get; }
    public Surroundings Around { get; }
    public SandboxHost Sandbox => Around.Sandbox;
    public ManualClock Clock { get; }
    public Workspace Workspace => Sandbox.Workspace;
    public TestService Service => services[^1];

    /// <summary>Half an hour before the opening everything runs and is watched.</summary>
    public static async Task<Story> BeginAsync(bool events = true, string yaml = StoryFile.Published, double minute = -30,
        SandboxOptions? options = null, bool start = true)
    {
        var clock = new ManualClock(Opening.AddMinutes(minute));
        var database = await Postgres.CreateDatabaseAsync();
        var around = await Surroundings.CreateAsync(clock, options, yaml);
        var story = new Story(database, around, clock);
        await story.MoveClocksAsync(clock.GetUtcNow());
        if (start) await story.StartServiceAsync(events);
        return story;
    }

    public async Task<TestService> StartServiceAsync(bool events = true)
    {
        var service = await TestService.StartAsync(Database, Around, Clock);
        services.Add(service);
        if (events) Assert.True(await Sandbox.Events.ConnectAsync(new Uri(service.Http.BaseAddress!, "/slack/events"), CancellationToken.None));
        await SettleAsync();
        return service;
    }

    /// <summary>As a container engine does; what people say meanwhile reaches nobody.</summary>
    public async Task StopServiceAsync()
    {
        Sandbox.Events.Disconnect();
        foreach (var service in services) await service.EndAsync("the service");
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
            // Repetitions and time-outs of a wire that fails live on the same clock.
            if (Deaf && step > Clock.GetUtcNow().AddSeconds(1)) step = Clock.GetUtcNow().AddSeconds(1);
            await MoveClocksAsync(step);
            if (Deaf) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
        await SettleAsync();
    }

    /// <summary>Every channel is read as the schedule would read it.</summary>
    public async Task ScanAsync()
    {
        // One after the other: all at once would wait for the service in an order of its own.
        foreach (var channel in await ScalarAsync<string[]>("select array(select channel_id from sla.watched_channel)"))
            await ScalarAsync<object>("update sla.watched_channel set next_scan_at = sla.now() where channel_id = @channel", new { channel });
        await using var scope = Service.Services.CreateAsyncScope();
        var scan = scope.ServiceProvider.GetRequiredService<ChannelScan>();
        // The schedule may have a channel under its lease; then its scan is waited for.
        do await scan.RunOnceAsync(CancellationToken.None); while (await ScalarAsync<bool>(Unscanned));
        await SettleAsync();
    }

    /// <summary>The roster is read, and gaps are looked for, as the schedule would do it.</summary>
    public async Task ReadRosterAsync()
    {
        await using var scope = Service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RosterStart>().RunOnceAsync(CancellationToken.None);
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
        while (await ScalarAsync<bool>(Unsettled, new { Deaf }))
        {
            // What a test changed in the database rang no bell, and on a clock that stands no second ever passes.
            foreach (var service in services) service.Services.GetRequiredService<Doorbell>().Ring();
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"The story does not settle at minute {(Clock.GetUtcNow() - Opening).TotalMinutes}.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopServiceAsync();
        await Around.EndAsync("the sandbox");
        await Database.EndAsync("the database");
    }

    private const string Unscanned =
        "select exists (select from sla.watched_channel where next_scan_at <= sla.now() or scan_owner is not null)";

    private const string Unsettled =
        """
        select exists (select from sla.ticket t
                        where t.next_due_at <= sla.now()
                          and not (@Deaf and exists (select from sla.ticket_thread h
                                                      where h.ticket_id = t.ticket_id
                                                        and h.hear_asked_at > sla.now() - interval '2 minutes'))
                          and not (@Deaf and exists (select from sla.helpdesk_ticket q
                                                      where q.ticket_id = t.ticket_id
                                                        and q.unheard_since > sla.now() - interval '2 minutes')))
            or not @Deaf and exists (select from sla.ticket t join sla.helpdesk_ticket q using (ticket_id)
                                      where t.next_due_at <= sla.now() + interval '2 minutes'
                                        and coalesce(q.heard_through_at, '-infinity') < t.next_due_at - interval '2 minutes'
                                        and coalesce(q.ask_again_at, '-infinity') <= sla.now())
            or not @Deaf and exists (select from sla.ticket t join sla.helpdesk_ticket q using (ticket_id)
                                      where q.look_at <= sla.now()
                                        and (q.unheard_since is not null or t.state in ('answered', 'resolved')))
            or exists (select from sla.notification
                        where state = 'sending'
                           or (state in ('pending', 'uncertain') and next_attempt_at <= sla.now() and lease_owner is not null))
            or exists (select from sla.list_unsent(sla.now()) where next_attempt_at <= sla.now() and free_at <= sla.now())
        """;

    private async Task MoveClocksAsync(DateTimeOffset at)
    {
        // The database last: what is due by its clock begins calls, and their time-outs must not be jumped over.
        if (at > Clock.GetUtcNow()) Clock.AdvanceTo(at);
        await ScalarAsync<object>("select sla.move_clock(@at)", new { at });
    }

    private static double MinuteOf(string ts) =>
        (double.Parse(ts, CultureInfo.InvariantCulture) - Opening.ToUnixTimeSeconds()) / 60;

    [GeneratedRegex(@"\bLevel (\d+) of \d+")]
    private static partial Regex Level();
}
