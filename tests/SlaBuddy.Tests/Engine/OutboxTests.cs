using Npgsql;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class OutboxTests
{
    private const string Claim =
        "select notification_id from sla.claim_notifications(@owner, '30 s') where kind like 'escalation%'";

    [Fact]
    public async Task An_answer_between_claim_and_post_suppresses_the_post()
    {
        await using var world = await EscalatedAsync();
        var id = Assert.Single(await world.QueryAsync<long>(Claim, new { owner = "one" }));

        await world.HearAsync(Said(11, Ana));

        Assert.False(await BeginAsync(world, id));
        Assert.Equal("suppressed", await StateAsync(world, id));
    }

    [Fact]
    public async Task An_answer_while_Slack_takes_the_post_orders_the_edit_as_soon_as_it_is_sent()
    {
        await using var world = await EscalatedAsync();
        var id = Assert.Single(await world.QueryAsync<long>(Claim, new { owner = "one" }));
        Assert.True(await BeginAsync(world, id));
        await world.HearAsync(Said(11, Ana));

        await world.CallAsync("select sla.record_sent(@id, 'CENT', '1.000001')", new { id });

        Assert.Equal("escalation_over", await world.ScalarAsync<string>("select kind from sla.notification where about_id = @id", new { id }));
    }

    [Fact]
    public async Task Two_claimers_never_hold_the_same_row_and_a_stale_epoch_begins_nothing()
    {
        await using var world = await EscalatedAsync();

        var first = await world.QueryAsync<long>(Claim, new { owner = "one" });
        var second = await world.QueryAsync<long>(Claim, new { owner = "two" });

        Assert.Single(first);
        Assert.Empty(second);
        Assert.False(await BeginAsync(world, first[0], epoch: 0));
    }

    [Fact]
    public async Task A_sender_that_died_while_sending_leaves_a_question_that_is_looked_up_first()
    {
        await using var world = await EscalatedAsync();
        var id = Assert.Single(await world.QueryAsync<long>(Claim, new { owner = "one" }));
        await BeginAsync(world, id);
        await world.CallAsync("update sla.notification set lease_until = clock_timestamp() - interval '1 s'");

        var states = await world.QueryAsync<string>("select state from sla.claim_notifications('two', '30 s')");

        Assert.Equal("uncertain", Assert.Single(states));
    }

    [Fact]
    public async Task After_two_misses_it_is_sent_again_unless_the_customer_was_answered()
    {
        await using var world = await EscalatedAsync();
        var id = Assert.Single(await world.QueryAsync<long>(Claim, new { owner = "one" }));
        await BeginAsync(world, id);
        await world.CallAsync("select sla.record_uncertain(@id, 1, 'time-out')", new { id });
        await MissAsync(world, id, minute: 10.1);
        Assert.Equal("uncertain", await StateAsync(world, id));
        await world.HearAsync(Said(11, Ana));

        await MissAsync(world, id, minute: 10.2);

        Assert.Equal("suppressed", await StateAsync(world, id));
    }

    [Fact]
    public async Task What_a_channel_refuses_for_good_is_told_in_the_ops_channel()
    {
        await using var world = await EscalatedAsync();
        var id = Assert.Single(await world.QueryAsync<long>(Claim, new { owner = "one" }));

        await world.CallAsync("select sla.record_refused(@id, 1, 'is_archived', null)", new { id });

        Assert.Equal("COPS", await world.ScalarAsync<string>("select channel_id from sla.notification where kind = 'ops_notice'"));
        Assert.Equal("failed", await StateAsync(world, id));
    }

    [Fact]
    public async Task A_level_waits_until_its_thread_was_heard_and_two_minutes_at_most()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.MoveClockAsync(10);

        Assert.Empty(await FiredAsync(world));
        Assert.Equal(Ts(0), await world.ScalarAsync<string>("select thread_ts from sla.threads_to_hear()"));
        await world.MoveClockAsync(11.9);
        Assert.Empty(await FiredAsync(world));
        await world.MoveClockAsync(12);

        Assert.Equal(1, Assert.Single(await FiredAsync(world)));
        Assert.Equal("false", await world.ScalarAsync<string>("select details ->> 'heard' from sla.notification"));
    }

    [Fact]
    public async Task Events_are_trusted_only_after_a_scan_closed_the_gap()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.MoveClockAsync(9.99);
        await world.CallAsync("select sla.record_heartbeat('T1')");
        await world.MoveClockAsync(10);
        await world.CallAsync("select sla.record_heartbeat('T1')");
        await world.HearAsync(Said(10, Carla, "hello?"));
        Assert.Empty(await FiredAsync(world));

        await world.CallAsync("update sla.watched_channel set heard_through_at = @at", new { at = At(9.995) });

        Assert.Single(await FiredAsync(world));
    }

    [Theory]
    [InlineData("update sla.ticket_event set at = at", "SLA01")]
    [InlineData("delete from sla.ticket_event", "SLA01")]
    [InlineData("delete from sla.ticket_history", "SLA01")]
    [InlineData("truncate sla.ticket_history", "SLA01")]
    [InlineData("update sla.policy_version set name = 'x'", "SLA01")]
    [InlineData("update sla.ticket set next_due_at = sla.now(), state = 'resolved'", "23514")]
    [InlineData("update sla.escalation_task set state = 'fired' where state = 'pending'", "23514")]
    [InlineData("update sla.notification set state = 'sent'", "23514")]
    [InlineData("insert into sla.agent values ('T1', 'UANA', 'group', sla.now(), null)", "23505")]
    public async Task What_must_not_be_cannot_be_stored(string statement, string code)
    {
        await using var world = await EscalatedAsync();
        await world.CallAsync(
            "insert into sla.ticket_history (ticket_id, kind, at, recorded_at, why) values (1, 'posted', sla.now(), sla.now(), 'x')");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => world.CallAsync(statement));

        Assert.Equal(code, refusal.SqlState);
    }

    [Fact]
    public async Task Resolving_while_the_customer_waits_is_refused_with_its_remedy()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            world.CallAsync("select sla.resolve_ticket(1, sla.now(), 'api:1')"));
        await world.CallAsync("select sla.resolve_ticket(1, @at, 'api:2', null, 'solved by phone')", new { at = At(3) });

        Assert.Equal("SLA04", refusal.SqlState);
        Assert.Contains("without answer", refusal.Hint);
        Assert.Equal("resolved", await world.StateAsync());
    }

    [Fact]
    public async Task A_changed_policy_becomes_a_new_version_and_open_tickets_keep_theirs()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.ApplyAsync(Applied());
        await world.ApplyAsync(Applied(enterpriseFirst: 300));
        await world.HearAsync(Said(0.5, Carla, root: 0.5));

        Assert.Equal("10/20/35/50/5.5/20.5/35.5/50.5", await world.DueMinutesAsync());
        Assert.Equal("enterprise 1,enterprise 2,teams 1", string.Join(",", await world.QueryAsync<string>(
            "select policy_id || ' ' || version from sla.policy_version order by policy_id, version")));
    }

    private static async Task<EngineWorld> EscalatedAsync()
    {
        var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);
        return world;
    }

    private static async Task MissAsync(EngineWorld world, long id, double minute)
    {
        await world.MoveClockAsync(minute);
        await world.CallAsync("select count(*) from sla.claim_notifications('one', '30 s')");
        await world.CallAsync("select sla.record_missed(@id, (select epoch from sla.notification where notification_id = @id))", new { id });
    }

    private static Task<bool> BeginAsync(EngineWorld world, long id, long epoch = 1) =>
        world.ScalarAsync<bool>("select sla.begin_sending(@id, @epoch, 'CENT', null)", new { id, epoch });

    private static Task<string> StateAsync(EngineWorld world, long id) =>
        world.ScalarAsync<string>("select state from sla.notification where notification_id = @id", new { id });

    private static Task<IReadOnlyList<int>> FiredAsync(EngineWorld world) =>
        world.QueryAsync<int>("select level from sla.check_due_tasks_and_update()");
}
