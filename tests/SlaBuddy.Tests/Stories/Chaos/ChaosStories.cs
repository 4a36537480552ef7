using Dapper;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using Xunit.Abstractions;

namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>
/// Five hundred tickets, every fault of the wire at random, look-ups that lag or lie, and two instances of which one is
/// killed every few seconds: each level is told, and told once.
/// </summary>
public class ChaosStories(ITestOutputHelper output)
{
    private const int Seed = 20_260_302;
    private const int Tickets = 500;
    private const int Answered = 40;
    private const int TicketsForEachKill = 100;

    /// <summary>What the draws must have brought at least, or the story proves nothing.</summary>
    private static readonly (FaultKind Kind, int AtLeast)[] Floors =
    [
        (FaultKind.RateLimited, 5), (FaultKind.Html503, 5), (FaultKind.Cut, 5), (FaultKind.Error, 3),
        (FaultKind.AcceptThen500, 5), (FaultKind.AcceptThenHang, 2), (FaultKind.AcceptThenCut, 5),
        (FaultKind.LaggingLookup, 20), (FaultKind.FalsifiedLookup, 5),
        (FaultKind.DuplicateEvent, 5), (FaultKind.DroppedEvent, 5), (FaultKind.ReorderedEvent, 5), (FaultKind.DelayedEvent, 5),
    ];

    private static readonly TimeSpan BetweenTickets = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Of_five_hundred_tickets_none_is_forgotten_and_none_is_told_twice()
    {
        await using var database = await Postgres.CreateDatabaseAsync();
        await using var around = await Surroundings.CreateAsync(
            TimeProvider.System, new SandboxOptions { World = ChaosFile.World }, ChaosFile.Yaml);
        var draws = new Random(Seed);
        await using var instances = new Instances(database, around, draws);
        await instances.StartAsync();
        LetFaultsStrike(around.Sandbox.Faults);

        using var patience = new CancellationTokenSource(Patience);
        var customers = new Customers(around.Sandbox, every: Tickets / Answered, answers: Answered);
        while (customers.Asked < Tickets)
        {
            // Their levels come due while it is killed, however slow the machine.
            for (var n = 0; n < TicketsForEachKill; n++)
            {
                customers.Ask();
                await Task.Delay(BetweenTickets, TimeProvider.System, patience.Token);
            }
            await instances.KillOneAndStartItAgainAsync();
        }
        while (await CountAsync(database, Unfinished) > 0 || await CountAsync(database, "sla.ticket") < Tickets)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, patience.Token);

        Report(around.Sandbox, instances);
        await JudgeAsync(around.Sandbox, database);
        Assert.All(Floors, floor => Assert.InRange(around.Sandbox.Faults.CountOf(floor.Kind), floor.AtLeast, int.MaxValue));
        Assert.InRange(instances.Kills, Tickets / TicketsForEachKill, int.MaxValue);
        Assert.InRange(instances.KilledInBetween, 1, int.MaxValue);
    }

    private static void LetFaultsStrike(WireFaults faults)
    {
        faults.Seed = Seed;
        const string post = "chat.postMessage";
        faults.Chance(0.03, Fault.RateLimited(TimeSpan.FromSeconds(1)), post);
        faults.Chance(0.03, Fault.Html503, post);
        faults.Chance(0.03, Fault.Cut, post);
        faults.Chance(0.02, Fault.Error("internal_error"), post);
        faults.Chance(0.04, Fault.AcceptThen500, post);
        faults.Chance(0.02, Fault.AcceptThenHang, post);
        faults.Chance(0.04, Fault.AcceptThenCut, post);
        faults.Chance(0.20, Fault.LaggingLookup(TimeSpan.FromSeconds(5)), post);
        faults.Chance(0.10, Fault.LaggingLookup(calls: 1), post);
        faults.Chance(0.03, Fault.FalsifiedLookup, post);
        foreach (var method in (string[])["conversations", "chat.update"])
        {
            faults.Chance(0.02, Fault.RateLimited(TimeSpan.FromSeconds(1)), method);
            faults.Chance(0.02, Fault.Html503, method);
            faults.Chance(0.02, Fault.Cut, method);
        }
        faults.Chance(0.05, Fault.DuplicateEvent, "events");
        faults.Chance(0.05, Fault.DroppedEvent, "events");
        faults.Chance(0.05, Fault.ReorderedEvent(after: 3), "events");
        faults.Chance(0.05, Fault.DelayedEvent(TimeSpan.FromSeconds(2)), "events");
    }

    private static async Task JudgeAsync(SandboxHost sandbox, TestDatabase database)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var waiting = (await connection.QueryAsync<long>("select ticket_id from sla.ticket where state = 'waiting'")).ToHashSet();
        var levels = (await connection.QueryAsync<ToldLevel>(
            """
            select n.ticket_id as TicketId, t.state as TicketState, n.state as State, n.key as Key, coalesce(d.key, n.key) as PostKey
              from sla.notification n
              join sla.ticket t using (ticket_id)
              left join sla.notification d on d.notification_id = n.digest_id
             where n.kind = 'escalation'
            """)).AsList();
        var ledger = new PostLedger(sandbox);

        // Every ticket that still waits was told of, by a post that stands in Slack.
        Assert.Equal(Tickets - Answered, waiting.Count);
        Assert.Empty(waiting.Except(levels.Where(level => level.State == "sent").Select(level => level.TicketId)));
        Assert.DoesNotContain(levels, level => level.State == "sent" && ledger.Of(level.PostKey).Count == 0);
        Assert.Equal(levels.Count, levels.DistinctBy(level => level.TicketId).Count());

        // Told twice is only what the sandbox hid from every look-up.
        Assert.DoesNotContain(ledger.Keys, key => ledger.Of(key).Count - ledger.Falsified(key) > 1);
        Assert.DoesNotContain(ledger.Keys, key => ledger.Of(key).Count > 1 && ledger.Falsified(key) == 0);
        AssertPace(sandbox);
    }

    /// <summary>Four a second and two at once, whatever instance it was; the wire may bunch what was paced.</summary>
    private static void AssertPace(SandboxHost sandbox)
    {
        var window = TimeSpan.FromSeconds(10);
        foreach (var channel in sandbox.Log.CallsTo("chat.postMessage").GroupBy(call => call.Argument("channel")))
        {
            var times = channel.Select(call => call.At).Order().ToArray();
            var most = times.Select((from, index) => times.Skip(index).TakeWhile(at => at < from + window).Count()).Max();
            Assert.InRange(most, 1, 40 + 2 + 4);
        }
    }

    private void Report(SandboxHost sandbox, Instances instances)
    {
        var ledger = new PostLedger(sandbox);
        output.WriteLine($"seed {Seed}, {Tickets} tickets, {instances.Kills} kills, {instances.KilledInBetween} posts accepted "
            + "by Slack and not noted down when their sender was killed");
        foreach (var fault in sandbox.Faults.Counts) output.WriteLine($"{fault.Fault} in {fault.Method}: {fault.Happened}");
        output.WriteLine($"{sandbox.Log.CallsTo("chat.postMessage").Count} calls of chat.postMessage, {ledger.Keys.Count()} posts told, "
            + $"{ledger.Keys.Count(key => key.StartsWith("digest:", StringComparison.Ordinal))} of them digests, "
            + $"{ledger.Keys.Count(key => ledger.Of(key).Count > 1)} told twice because look-ups were falsified, "
            + $"{ledger.Keys.Sum(key => ledger.Of(key).Count - 1)} posts too many");
    }

    private const string Unfinished = "(select from sla.notification where state not in ('sent', 'suppressed') union all "
        + "select from sla.escalation_task where state = 'pending') u";

    private static async Task<int> CountAsync(TestDatabase database, string what)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>($"select count(*)::int from {what}");
    }
}
