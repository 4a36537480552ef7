using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class LadderTests
{
    [Fact]
    public async Task A_customers_root_arms_the_published_ladder_to_the_second()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla));

        Assert.Equal("1.1@10 pending, 1.2@20 pending, 1.3@35 pending, 1.4@50 pending", await world.LadderAsync());
    }

    [Theory]
    [InlineData(new double[] { 5 }, "40/50/65/80")]
    [InlineData(new double[] { 5, 8 }, "70/80/95/110")]
    [InlineData(new double[] { 170 }, "200/210/225/240")]
    public async Task Mentions_move_the_levels_not_yet_fired_by_one_shift(double[] mentionedAt, string due)
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        foreach (var minute in mentionedAt) await world.HearAsync(Said(minute, Ana, Mention));

        Assert.Equal(due, await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_mention_after_level_1_leaves_it_fired_and_moves_the_rest()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        Assert.Equal("1", await world.FireAsync(10));

        await world.HearAsync(Said(12, Ana, Mention));

        Assert.Equal("1.1@10 fired, 1.2@50 pending, 1.3@65 pending, 1.4@80 pending", await world.LadderAsync());
    }

    [Fact]
    public async Task A_mention_heard_after_a_level_fired_counts_at_its_own_time_and_the_level_stays_fired()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);

        await world.HearAsync(Said(8, Ana, Mention));

        Assert.Equal("50/65/80", await world.DueMinutesAsync());
        Assert.Equal(1, await world.ScalarAsync<int>("select count(*)::int from sla.escalation_task where state = 'fired'"));
    }

    [Fact]
    public async Task Pause_and_snooze_add_up()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1')", new { at = At(5) });
        await world.HearAsync(Said(20, Ana, Mention));
        await world.CallAsync("select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'p2')", new { at = At(65) });

        Assert.Equal("100/110/125/140", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_pause_holds_while_one_of_its_reasons_does()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1')", new { at = At(1) });
        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_customer', @at, 'p2')", new { at = At(2) });
        await world.CallAsync("select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'p3')", new { at = At(3) });
        await world.HearAsync(Said(6, Carla, "here are the logs"));

        Assert.Equal("15/25/40/55", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_pause_that_nobody_ends_ends_itself()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1', null, @until)",
            new { at = At(5), until = At(35) });

        Assert.Equal("40/50/65/80", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task Changed_facts_choose_the_policy_again_and_keep_the_start()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"));

        await world.MoveClockAsync(40);
        await world.CallAsync("""select sla.change_facts(1, '{"tier": "enterprise"}', @at, 'api:1')""", new { at = At(40) });

        Assert.Equal("3", await world.FireAsync(40));
        Assert.Equal("50", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task After_a_long_silence_the_highest_overdue_level_is_told_and_those_below_collapse()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        Assert.Equal("4", await world.FireAsync(180));

        Assert.Equal("1.1@10 collapsed, 1.2@20 collapsed, 1.3@35 collapsed, 1.4@50 fired",
            await world.LadderAsync("collapsed,fired,pending"));
        Assert.Equal(1, await world.ScalarAsync<int>("select count(*)::int from sla.notification where kind = 'escalation'"));
    }

    [Fact]
    public async Task A_root_from_before_the_watch_keeps_only_the_levels_still_to_come()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("update sla.watched_channel set watched_at = @at", new { at = At(25) });

        await world.HearAsync(Said(0, Carla));

        Assert.Equal("1.1@10 collapsed, 1.2@20 collapsed, 1.3@35 pending, 1.4@50 pending",
            await world.LadderAsync("collapsed,fired,pending"));
    }

    [Fact]
    public async Task A_root_an_hour_before_the_watch_wakes_nobody_and_one_of_yesterday_is_no_ticket()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("update sla.watched_channel set watched_at = @at", new { at = At(60) });

        await world.HearAsync(Said(0, Carla), Said(-661, Carla, root: -661));

        Assert.Equal("", await world.DueMinutesAsync());
        Assert.Equal(1, await world.ScalarAsync<int>("select count(*)::int from sla.ticket"));
    }

    [Fact]
    public async Task A_reply_at_the_very_due_time_wins()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.HearAsync(Said(10, Ana));

        Assert.Equal("", await world.FireAsync(10));
        Assert.Equal("answered", await world.StateAsync());
    }

    [Theory]
    [InlineData("timer", "")]
    [InlineData("ladder", "40/50/65/80")]
    [InlineData("never", "")]
    public async Task A_customer_who_writes_again_rearms_as_the_policy_says(string rearm, string due)
    {
        await using var world = await EngineWorld.CreateAsync(rearm);
        await world.HearAsync(Said(0, Carla), Said(7, Ana));

        await world.HearAsync(Said(30, Carla, "and one more thing"));

        Assert.Equal(due, await world.DueMinutesAsync());
        Assert.Equal(rearm == "never" ? "answered" : "waiting", await world.StateAsync());
    }

    [Fact]
    public async Task An_answer_heard_late_that_came_before_the_level_leaves_it_fired_and_cancels_the_rest()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);

        await world.HearAsync(Said(9, Ana));

        Assert.Equal("1.1@10 fired, 1.2@20 cancelled, 1.3@35 cancelled, 1.4@50 cancelled",
            await world.LadderAsync("fired,cancelled,pending"));
    }
}
