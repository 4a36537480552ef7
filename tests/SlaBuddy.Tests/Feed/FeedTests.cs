using Dapper;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Feed;

/// <summary>What happened, in an order that readers can follow by number.</summary>
public class FeedTests : IAsyncLifetime
{
    private const string Open = "select sla.open_ticket('T1', '{\"tier\": \"enterprise\"}', @source)";

    private EngineWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await EngineWorld.CreateAsync();
        await _world.MoveClockAsync(0);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_ticket_is_told_from_its_opening_to_its_end()
    {
        await _world.CallAsync(Open, new { source = "a" });
        await _world.FireAsync(10);
        await _world.MoveClockAsync(12);
        await _world.CallAsync("select sla.record_reply(1, sla.now(), 'r', 'UANA')");
        await _world.CallAsync("select sla.resolve_ticket(1, sla.now(), 'e', 'UANA')");
        await ExtendAsync();

        Assert.Equal(
            ["ticket.opened", "timer.started", "ticket.escalated", "ticket.answered", "timer.met", "ticket.resolved"], await TypesAsync());
    }

    [Fact]
    public async Task What_commits_late_comes_after_what_was_told_and_is_not_lost()
    {
        await using var slow = await _world.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await slow.ExecuteAsync(Open, new { source = "slow" }, transaction);
        await _world.CallAsync(Open, new { source = "fast" });

        await ExtendAsync();
        await ExtendAsync();
        var before = await TicketsAsync();
        await transaction.CommitAsync();
        await ExtendAsync();

        Assert.Equal([2], before);
        Assert.Equal([2, 1], await TicketsAsync());
    }

    [Fact]
    public async Task Everything_is_told_once_in_whatever_pieces()
    {
        for (var n = 0; n < 7; n++) await _world.CallAsync(Open, new { source = $"s{n}" });

        while (await _world.ScalarAsync<int>("select sla.extend_feed(2)") > 0) { }
        // It is sure of what it told once all are over who wrote meanwhile, in whatever database of this server.
        await Eventually.IsTrue(async () =>
        {
            await ExtendAsync();
            return await _world.ScalarAsync<bool>(
                "select through_id >= (select max(event_id) from sla.ticket_event) from sla.feed_position");
        });

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], await TicketsAsync());
        Assert.Equal(14, (await TypesAsync()).Count);
    }

    [Fact]
    public async Task A_pause_that_ran_out_is_told_with_the_time_at_which_it_did()
    {
        await _world.CallAsync(Open, new { source = "a" });
        await _world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', sla.now(), 'p', 'UANA', sla.now() + interval '5 minutes')");
        await _world.FireAsync(9);
        await ExtendAsync();

        Assert.Equal(["ticket.opened", "timer.started", "timer.paused", "timer.resumed"], await TypesAsync());
        Assert.Equal(5, await _world.ScalarAsync<double>(
            "select extract(epoch from at - @Opening)::float / 60 from sla.feed where type = 'timer.resumed'", new { EngineWorld.Opening }));
    }

    [Fact]
    public async Task An_answer_heard_late_takes_the_breach_back()
    {
        await _world.CallAsync(Open, new { source = "a" });
        await _world.FireAsync(51);
        await _world.CallAsync("select sla.record_reply(1, @at, 'r', 'UANA')", new { at = EngineWorld.At(40) });
        await ExtendAsync();

        Assert.Equal(["timer.breached", "ticket.answered", "timer.retracted", "timer.met"],
            (await TypesAsync()).SkipWhile(type => type != "timer.breached"));
    }

    private Task ExtendAsync() => _world.CallAsync("select sla.extend_feed()");

    private Task<IReadOnlyList<string>> TypesAsync() => _world.QueryAsync<string>("select type from sla.feed order by history_id");

    private Task<IReadOnlyList<long>> TicketsAsync() =>
        _world.QueryAsync<long>("select ticket_id from sla.feed where type = 'ticket.opened' order by history_id");
}
