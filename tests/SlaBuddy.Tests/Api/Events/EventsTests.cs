using System.Net;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Events;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Api.Events;

/// <summary>What happens to tickets, as it happens.</summary>
public class EventsTests
{
    [Fact]
    public async Task Whoever_listens_is_told_what_happens_from_then_on()
    {
        await using var world = await WorldAsync();
        await OpenAsync(world, 0);

        await using var stream = await OpenStream.OpenAsync(world);
        await OpenAsync(world, 1);

        Assert.Equal(["ticket.opened 2", "timer.started 2"], await stream.EventsAsync(2));
    }

    [Fact]
    public async Task A_reader_that_was_cut_off_misses_and_repeats_nothing()
    {
        await using var world = await WorldAsync();
        for (var n = 0; n < 20; n++) await OpenAsync(world, n);
        var whole = await world.Engine.QueryAsync<string>("select type || ' ' || ticket_id from sla.feed order by history_id");

        var told = new List<string>();
        long? last = 0;
        while (told.Count < whole.Count)
        {
            await using var stream = await OpenStream.OpenAsync(world, lastId: last);
            told.AddRange(await stream.EventsAsync(Math.Min(7, whole.Count - told.Count)));
            last = stream.LastId;
        }

        Assert.Equal(whole, told);
    }

    [Fact]
    public async Task The_last_id_is_stronger_than_after_as_a_browser_that_comes_back_needs_it()
    {
        await using var world = await WorldAsync();
        await OpenAsync(world, 0);
        await OpenAsync(world, 1);

        await using var stream = await OpenStream.OpenAsync(world, "?after=0", lastId: 2);

        Assert.Equal(["ticket.opened 2"], await stream.EventsAsync(1));
    }

    [Fact]
    public async Task What_one_instance_writes_is_told_by_all()
    {
        await using var world = await WorldAsync();
        await using var other = await ApiWorld.StartAsync(shared: world.Engine);
        other.Http.DefaultRequestHeaders.Authorization = world.Http.DefaultRequestHeaders.Authorization;
        await using var here = await OpenStream.OpenAsync(world);
        await using var there = await OpenStream.OpenAsync(other);

        for (var n = 0; n < 5; n++) await OpenAsync(world, n);

        var told = await here.EventsAsync(10);
        Assert.Equal(told, await there.EventsAsync(10));
        Assert.Equal(10, told.Distinct().Count());
    }

    [Fact]
    public async Task A_reader_hears_only_of_the_types_and_the_ticket_it_asks_for_and_comes_back_behind_what_it_did_not_want()
    {
        var clock = new ManualClock();
        await using var world = await WorldAsync(clock);
        for (var n = 0; n < 3; n++) await OpenAsync(world, n);

        await using var one = await OpenStream.OpenAsync(world, "?after=0&type=ticket.opened&ticket_id=2");
        Assert.Equal(["ticket.opened 2"], await one.EventsAsync(1));
        clock.Advance(EventStream.Beat);
        await one.NextAsync();

        Assert.Equal(await world.Engine.ScalarAsync<long>("select max(history_id) from sla.feed"), one.LastId);
    }

    [Fact]
    public async Task A_thousand_events_are_told_in_their_order_however_many_at_once()
    {
        await using var world = await WorldAsync();
        await using var stream = await OpenStream.OpenAsync(world);

        await world.Engine.HearAsync([.. Enumerable.Range(0, 500).Select(n => EngineWorld.Said(n / 100.0, EngineWorld.Carla, root: n / 100.0))]);
        await world.Engine.CallAsync("select sla.extend_feed(10000)");

        Assert.Equal(await world.Engine.QueryAsync<string>("select type || ' ' || ticket_id from sla.feed order by history_id"),
            await stream.EventsAsync(1000));
    }

    [Fact]
    public async Task A_key_holds_ten_streams_and_gets_the_place_of_one_that_ended()
    {
        await using var world = await WorldAsync();
        var streams = new List<OpenStream>();
        for (var n = 0; n < OpenStreams.MostOfAKey; n++) streams.Add(await OpenStream.OpenAsync(world));

        await using var eleventh = await OpenStream.OpenAsync(world);
        Assert.Equal(HttpStatusCode.TooManyRequests, eleventh.Status);

        await streams[0].DisposeAsync();
        await Eventually.IsTrue(() =>
        {
            var again = OpenStream.OpenAsync(world).GetAwaiter().GetResult();
            streams.Add(again);
            return again.Status == HttpStatusCode.OK;
        });
        foreach (var stream in streams) await stream.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_says_that_it_lives_and_ends_when_its_key_does()
    {
        var clock = new ManualClock();
        await using var world = await WorldAsync(clock);
        await using var stream = await OpenStream.OpenAsync(world);

        clock.Advance(EventStream.Beat);
        Assert.Equal(": beat", (await stream.NextAsync())![0]);
        await world.Engine.CallAsync("select sla.revoke_api_key(key_id, 'ana') from sla.api_key");
        clock.Advance(EventStream.Beat);

        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_stream_ends_cleanly_when_the_service_does()
    {
        await using var world = await WorldAsync();
        await using var stream = await OpenStream.OpenAsync(world);

        var stopping = world.StopAsync();

        Assert.Null(await stream.NextAsync());
        await stopping;
    }

    private static async Task<ApiWorld> WorldAsync(TimeProvider? clock = null)
    {
        var world = await ApiWorld.StartAsync(clock: clock);
        await world.HoldKeyAsync(ApiScope.ReadTickets);
        return world;
    }

    private static async Task OpenAsync(ApiWorld world, double minute)
    {
        await world.Engine.MoveClockAsync(minute);
        await world.Engine.HearAsync(EngineWorld.Said(minute, EngineWorld.Carla, root: minute));
        await world.Engine.CallAsync("select sla.extend_feed(1000)");
    }
}
