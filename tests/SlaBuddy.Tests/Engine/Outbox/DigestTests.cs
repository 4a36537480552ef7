using System.Text.Json;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

public class DigestTests
{
    private const double Second = 1 / 60.0;

    [Fact]
    public async Task Six_that_are_due_at_once_become_one_post()
    {
        await using var world = await StormAsync(tickets: 6);

        var sent = await new Sender(world).SendAsync(10.5);

        Assert.Equal(["digest of 6"], sent);
        Assert.Equal(6, await world.ScalarAsync<int>("select count(*)::int from sla.escalation where told = 'sent' and posted_ts is not null"));
        Assert.Equal(6, await world.ScalarAsync<int>("select count(*)::int from sla.ticket_history where kind = 'bundled'"));
    }

    [Fact]
    public async Task Five_are_told_one_by_one()
    {
        await using var world = await StormAsync(tickets: 5);

        Assert.Equal(3, (await new Sender(world).SendAsync(10.5)).Count(sent => sent.StartsWith("level", StringComparison.Ordinal)));
        Assert.Equal(0, await world.ScalarAsync<int>("select count(*)::int from sla.notification where kind = 'digest'"));
    }

    [Fact]
    public async Task A_policy_may_have_a_bundle_of_its_own()
    {
        await using var world = await StormAsync(tickets: 3, bundle: """{"most": 2, "within_seconds": 60}""");

        Assert.Equal(["digest of 3"], await new Sender(world).SendAsync(10.5));
    }

    [Fact]
    public async Task What_comes_in_drops_beyond_the_bundle_waits_for_its_turn_in_the_window()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync([.. Enumerable.Range(0, 7).Select(n => Said(n * 2 * Second, Carla, root: n * 2 * Second))]);
        var sender = new Sender(world);
        var sent = new List<string>();
        for (var second = 0; second < 32; second += 2)
        {
            await world.FireAsync(10 + second * Second);
            foreach (var what in await sender.SendAsync(10 + second * Second)) sent.Add($"{what} at {second}");
        }

        Assert.Equal(["level 1 of ticket 1 at 0", "level 1 of ticket 2 at 2", "level 1 of ticket 3 at 4", "level 1 of ticket 4 at 6",
            "level 1 of ticket 5 at 8", "level 1 of ticket 6 at 30"], sent);
    }

    [Fact]
    public async Task Of_a_storm_that_goes_on_the_next_post_comes_when_the_window_is_over()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);
        await sender.SendAsync(10.5);
        await world.HearAsync([.. Enumerable.Range(0, 20).Select(n => Said(0.6 + n / 600.0, Carla, root: 0.6 + n / 600.0))]);
        await world.FireAsync(10.7);

        var soon = new List<string>();
        for (var second = 0; second < 18; second++) soon.AddRange(await sender.SendAsync(10.7 + second * Second));
        var late = await sender.SendAsync(10.5 + 30 * Second);

        Assert.Equal(5, soon.Count);
        Assert.Equal(["digest of 15"], late);
    }

    [Fact]
    public async Task One_that_is_answered_before_the_post_is_not_in_it()
    {
        await using var world = await StormAsync(tickets: 7);
        var sender = new Sender(world);
        await world.MoveClockAsync(10.5);
        var claim = Assert.Single(await sender.ClaimAsync());
        await world.HearAsync(Said(10.5, Ana, root: 3 / 600.0));

        Assert.False(await sender.BeginAsync(claim));
        Assert.Equal(["digest of 6"], await sender.SendAsync(10.5));
    }

    [Fact]
    public async Task Where_all_are_answered_before_the_post_nothing_is_told()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);
        await world.MoveClockAsync(10.5);
        var claim = Assert.Single(await sender.ClaimAsync());
        await world.HearAsync([.. Enumerable.Range(0, 6).Select(n => Said(10.5 + n / 60000.0, Ana, root: n / 600.0))]);

        Assert.False(await sender.BeginAsync(claim));
        Assert.Empty(await sender.SendAsync(10.6));
        Assert.Equal("suppressed", await world.ScalarAsync<string>("select state from sla.notification where kind = 'digest'"));
    }

    [Fact]
    public async Task It_is_edited_as_its_tickets_are_answered_and_several_answers_are_one_edit()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);
        await sender.SendAsync(10.5);
        await world.HearAsync(Said(10.6, Ana, root: 0));
        await world.HearAsync(Said(10.61, Ben, root: 1 / 600.0));
        await world.MoveClockAsync(10.62);

        var edit = Assert.Single(await sender.ClaimAsync());

        Assert.Equal("escalation_changed", edit.Kind);
        Assert.Equal(2, JsonDocument.Parse(edit.Content).RootElement.GetProperty("bundle").EnumerateArray()
            .Count(each => !each.GetProperty("stands").GetBoolean() && each.GetProperty("over_by_name").GetString() is "Ana" or "Ben"));
    }

    [Fact]
    public async Task Where_nobody_knows_whether_it_went_through_its_levels_wait_for_the_look_up_with_it()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);
        await world.MoveClockAsync(10.5);
        var claim = Assert.Single(await sender.ClaimAsync());
        await sender.BeginAsync(claim);
        await sender.LoseAsync(claim);
        Assert.Equal("uncertain 7", await StatesAsync(world));
        await world.MoveClockAsync(10.6);

        await sender.AcceptAsync(Assert.Single(await sender.ClaimAsync()));

        Assert.Equal("sent 7", await StatesAsync(world));
    }

    [Fact]
    public async Task A_channel_that_refuses_it_leaves_one_dead_letter_and_one_notice_that_names_them_all()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);
        await world.MoveClockAsync(10.5);
        var claim = Assert.Single(await sender.ClaimAsync());
        await sender.BeginAsync(claim);

        await sender.RefuseAsync(claim, "is_archived");

        Assert.Equal("digest", Assert.Single(await world.QueryAsync<string>("select kind from sla.dead_letter")));
        var notice = Assert.Single(await sender.ClaimAsync());
        Assert.Equal(6, JsonDocument.Parse(notice.Content).RootElement.GetProperty("bundle").GetArrayLength());
        Assert.Equal("pending", await world.ScalarAsync<string>("select sla.resend_notification(@Id, 'lea')", new { claim.Id }));
        Assert.Contains("digest of 6", await sender.SendAsync(10.6));
    }

    private static Task<string> StatesAsync(EngineWorld world) => world.ScalarAsync<string>(
        "select string_agg(state || ' ' || n, ', ') from (select state, count(*) n from sla.notification group by state) s");

    private static async Task<EngineWorld> StormAsync(int tickets, string? bundle = null)
    {
        var world = await EngineWorld.CreateAsync();
        if (bundle is not null)
            await world.ApplyAsync(Applied().Replace("\"rearm\"", $"\"bundle\": {bundle}, \"rearm\"", StringComparison.Ordinal));
        await world.HearAsync([.. Enumerable.Range(0, tickets).Select(n => Said(n / 600.0, Carla, root: n / 600.0))]);
        await world.FireAsync(10.5);
        return world;
    }
}
