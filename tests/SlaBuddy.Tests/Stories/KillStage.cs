using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Stories;

/// <summary>A service process that reaches Postgres through a wire that can be stopped, and the sandbox around it.</summary>
internal sealed partial class KillStage : IAsyncDisposable
{
    /// <summary>A killed instance's jobs are taken over when the cluster has missed it for some 20 s.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    // One level, so that whatever is posted beyond it is a repetition.
    private const string OneLevelInSeconds = StoryFile.Published + "\n" +
        """
        policies:
          - id: enterprise
            name: Enterprise
            ladder:
              - {after: 2s, who: on_shift.non_embedded}
        rules:
          - {policy: enterprise}
        """;

    private readonly TestDatabase database;
    private readonly Surroundings around;
    private ServiceProcess? service;

    private KillStage(TestDatabase database, Surroundings around, DatabaseWire wire)
    {
        this.database = database;
        this.around = around;
        Wire = wire;
    }

    public DatabaseWire Wire { get; }
    public SandboxHost Sandbox => around.Sandbox;
    public Workspace Workspace => around.Sandbox.Workspace;

    public static async Task<KillStage> SetAsync()
    {
        var database = await Postgres.CreateDatabaseAsync();
        var around = await Surroundings.CreateAsync(TimeProvider.System, yaml: OneLevelInSeconds);
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return new KillStage(database, around, new DatabaseWire(Path.Combine(server.Host!, $".s.PGSQL.{server.Port}")));
    }

    public async Task StartServiceAsync(bool events)
    {
        var through = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = "127.0.0.1", Port = Wire.Port };
        service = await ServiceProcess.StartAsync(around.Environment(through.ConnectionString));
        if (events) Assert.True(await Sandbox.Events.ConnectAsync(new Uri(service.Address, "/slack/events"), CancellationToken.None));
    }

    public async Task KillAndStartAgainAsync(bool events)
    {
        Sandbox.Events.Disconnect();
        service!.Kill();
        await service.DisposeAsync();
        Wire.Open();
        // The dead process's leases run in real time; let them have run out.
        await ExecuteAsync(database, "update sla.notification set lease_until = clock_timestamp() where lease_until is not null");
        await ExecuteAsync(database, "update sla.watched_channel set scan_until = clock_timestamp() where scan_until is not null");
        await StartServiceAsync(events);
    }

    public async Task<int> CountAsync(string what)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>($"select count(*)::int from {what}");
    }

    /// <summary>Waits for these levels in the thread, and then that nothing more follows and nothing is left to tell.</summary>
    public async Task LevelsAsync(string thread, string levels)
    {
        await UntilAsync(() => Task.FromResult(LevelsIn(thread) == levels));
        await UntilAsync(async () => await CountAsync("sla.notification where state not in ('sent', 'suppressed')") == 0);
        Assert.Equal(levels, LevelsIn(thread));
        Assert.Equal(1, Sandbox.Log.CallsTo("chat.postMessage").Count(call => call.Ok && call.Argument("thread_ts") == thread));
    }

    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
        await Wire.DisposeAsync();
        await around.DisposeAsync();
        await database.DisposeAsync();
    }

    private string LevelsIn(string thread) => string.Join(' ',
        Workspace.Thread(Story.Enterprise, thread).Select(message => Level().Match(message.Text))
            .Where(level => level.Success).Select(level => level.Groups[1].Value));

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    [GeneratedRegex(@"\bLevel (\d+) of \d+")]
    private static partial Regex Level();
}
