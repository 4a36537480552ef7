using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

public class PacingTests
{
    private const double Second = 1 / 60.0;

    [Fact]
    public async Task A_channel_gets_three_posts_at_once_and_then_one_a_second()
    {
        await using var world = await StormAsync(tickets: 6);
        var sender = new Sender(world);

        var counts = new List<int>();
        for (var second = 0; second < 5; second++) counts.Add((await sender.SendAsync(10.5 + second * Second)).Count);

        Assert.Equal([3, 1, 1, 1, 0], counts);
    }

    [Fact]
    public async Task What_waits_for_its_turn_is_on_the_agenda()
    {
        await using var world = await StormAsync(tickets: 4);
        await new Sender(world).SendAsync(10.5);

        var next = await world.ScalarAsync<DateTime>("select sla.next_wake_at()");

        Assert.Equal(At(10.5).AddSeconds(1).UtcDateTime, next);
    }

    [Fact]
    public async Task The_higher_level_goes_first_and_within_a_level_the_stricter_policy()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.ApplyAsync(Sender.OneByOne(Applied()).Replace("\"escalate_in\": null", "\"escalate_in\": \"CALARM\"", StringComparison.Ordinal));
        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"), Said(40, Carla, root: 40), Said(50, Carla, root: 50));
        var sender = new Sender(world);
        await world.FireAsync(50);
        await sender.SendAsync(50);
        await world.FireAsync(60.1);

        var sent = await sender.SendAsync(60.1);

        Assert.Equal(["level 2 of ticket 2", "level 1 of ticket 3", "level 1 of ticket 1"], sent);
    }

    [Fact]
    public async Task A_limit_on_one_channel_delays_no_other_and_that_one_as_long_as_Slack_asked()
    {
        await using var world = await StormAsync(tickets: 2);
        await world.CallAsync("update sla.notification set channel_id = 'COTHER' where ticket_id = 2");
        await world.CallAsync("update sla.ticket_thread set channel_id = 'CODD' where ticket_id = 2");
        var sender = new Sender(world);
        await world.MoveClockAsync(10.5);
        var claims = await sender.ClaimAsync();
        foreach (var claim in claims) await sender.BeginAsync(claim);

        await sender.RefuseAsync(claims.Single(claim => claim.Channel == "CENT"), "ratelimited", 30);
        await sender.RefuseAsync(claims.Single(claim => claim.Channel == "CODD"), "some_error", 1);

        Assert.Equal(["level 1 of ticket 2"], await sender.SendAsync(10.5 + Second));
        Assert.Empty(await sender.SendAsync(10.5 + 29 * Second));
        Assert.Equal(["level 1 of ticket 1"], await sender.SendAsync(10.5 + 30 * Second));
    }

    [Fact]
    public async Task A_limit_met_by_three_channels_is_the_workspaces_and_edits_go_on()
    {
        await using var world = await StormAsync(tickets: 1);
        var sender = new Sender(world);
        await sender.SendAsync(10.5);
        await world.HearAsync(Said(10.6, Ana));
        await world.CallAsync(
            """
            insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
            values ('news', 'ops_notice', 'T1', 'COPS', '{"notice": "no_policy"}', sla.now(), sla.now())
            """);

        foreach (var channel in (string[])["C1", "C2", "C3"])
            await world.CallAsync("select sla.limit_lane('T1', 'post', @channel, '10 s')", new { channel });

        Assert.Equal(["escalation_over"], await sender.SendAsync(10.6));
        Assert.Equal(["ops_notice"], await sender.SendAsync(10.6 + 10 * Second));
    }

    [Fact]
    public async Task An_answer_to_one_person_does_not_wait_behind_a_storm()
    {
        await using var world = await StormAsync(tickets: 40);
        var sender = new Sender(world);
        await sender.SendAsync(10.5);
        await world.HearAsync(Said(10.5, Ana, Mention));

        var sent = await sender.SendAsync(10.5);

        Assert.Contains("gesture_answer", sent);
    }

    [Fact]
    public async Task Two_senders_share_one_rhythm()
    {
        await using var world = await StormAsync(tickets: 6);
        await world.MoveClockAsync(10.5);

        var first = await new Sender(world).ClaimAsync();
        var second = await new Sender(world).ClaimAsync();

        Assert.Equal((3, 0), (first.Count, second.Count));
    }

    /// <summary>So many tickets of one channel whose first level has fired, to be told one by one.</summary>
    private static async Task<EngineWorld> StormAsync(int tickets)
    {
        var world = await EngineWorld.CreateAsync();
        await world.ApplyAsync(Sender.OneByOne(Applied()));
        await world.HearAsync([.. Enumerable.Range(0, tickets).Select(n => Said(n / 600.0, Carla, root: n / 600.0))]);
        await world.FireAsync(10.5);
        return world;
    }
}
