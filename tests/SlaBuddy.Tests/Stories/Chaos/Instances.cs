using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using Dapper;

namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>Two processes of the service on one database. Each kill strikes while Slack has taken a post and not said so.</summary>
internal sealed class Instances(TestDatabase database, Surroundings around, Random draws) : IAsyncDisposable
{
    private static readonly TimeSpan ForTheFirst = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ForTheOthers = TimeSpan.FromSeconds(1);

    private readonly ServiceProcess?[] _running = new ServiceProcess?[2];

    public int Kills { get; private set; }

    /// <summary>How many posts the killed had made and not noted down.</summary>
    public int KilledInBetween { get; private set; }

    public async Task StartAsync()
    {
        // One after the other: the first brings the schedule into the database.
        for (var one = 0; one < _running.Length; one++) _running[one] = await LaunchAsync();
        await SendEventsToAsync(0);
    }

    public async Task KillOneAndStartItAgainAsync()
    {
        var one = draws.Next(_running.Length);
        var victim = _running[one]!;
        using (var gate = around.Sandbox.Faults.Hold("chat.postMessage", HoldPoint.BeforeAnswering))
        {
            await WaitForCrowdAsync(gate);
            victim.Kill();
        }
        Kills++;
        KilledInBetween += await LeftBehindAsync(victim.Id);
        await victim.DisposeAsync();
        _running[one] = null;
        await SendEventsToAsync(1 - one);
        _running[one] = await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        around.Sandbox.Events.Disconnect();
        foreach (var one in _running)
            if (one is not null) await one.DisposeAsync();
    }

    private Task<ServiceProcess> LaunchAsync() => ServiceProcess.StartAsync(
    [
        .. around.Environment(database.ConnectionString),
        // Twice as fast as the story needs them, and half as patient as in earnest.
        ("Delivery__Posts__Every", "00:00:00.250"), ("Delivery__Posts__Burst", "2"),
        ("Delivery__LookUps__Every", "00:00:00.050"), ("Delivery__Edits__Every", "00:00:00.050"),
        ("Slack__PostTimeout", "00:00:03"), ("Slack__RetryDelay", "00:00:00.200"),
    ]);

    private async Task SendEventsToAsync(int one)
    {
        // Its events may be lost as well as anything else; the scan finds what they brought.
        around.Sandbox.Events.Disconnect();
        await around.Sandbox.Events.ConnectAsync(new Uri(_running[one]!.Address, "/slack/events"), CancellationToken.None);
    }

    // Both instances post, so among a few calls there are some of each.
    private static async Task WaitForCrowdAsync(Gate gate)
    {
        using var enough = new CancellationTokenSource(ForTheFirst);
        try
        {
            await gate.ArrivalAsync(enough.Token);
            enough.CancelAfter(ForTheOthers);
            for (var calls = 0; calls < 5; calls++) await gate.ArrivalAsync(enough.Token);
        }
        catch (OperationCanceledException)
        {
            // At a quiet moment it is killed all the same.
        }
    }

    private async Task<int> LeftBehindAsync(int processId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var keys = await connection.QueryAsync<string>(
            "select key from sla.notification where state = 'sending' and digest_id is null and lease_owner like @owner",
            new { owner = $"%:{processId}:%" });
        var posted = new PostLedger(around.Sandbox);
        return keys.Count(key => posted.Of(key).Count > 0);
    }
}
