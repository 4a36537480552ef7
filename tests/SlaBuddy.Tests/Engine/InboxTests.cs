using System.Text.Json;
using Dapper;
using Npgsql;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class InboxTests
{
    private static readonly object[] Conversation =
    [
        Said(0, Carla), Said(2, Ivo, "looking"), Said(5, Ana, Mention), Said(7, Carla, "any news?"), Said(9, Ben, "here it is"),
        Said(12, Carla, "still broken"), Said(13, Ana, Mention), Said(20, Ana, "fixed now"), Said(21, Carla, "thanks"),
        Said(3, Carla, root: 3), Said(6, Ana, root: 3), Said(30, Carla, Mention, root: 3),
    ];

    [Fact]
    public async Task Whatever_order_batches_and_repetitions_messages_arrive_in_the_outcome_is_the_same()
    {
        await using var inOrder = await EngineWorld.CreateAsync("ladder");
        await inOrder.HearAsync(Conversation);
        var expected = await OutcomeAsync(inOrder);
        var random = new Random(20260302);

        for (var round = 0; round < 12; round++)
        {
            await using var world = await EngineWorld.CreateAsync("ladder");
            var arriving = Conversation.Concat(Conversation.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next()).ToArray();
            while (arriving.Length > 0)
            {
                var batch = arriving.Take(random.Next(1, 5)).ToArray();
                arriving = arriving[batch.Length..];
                await world.HearAsync(batch);
            }

            Assert.Equal(expected, await OutcomeAsync(world));
        }
    }

    [Fact]
    public async Task A_reply_that_comes_before_its_root_counts_once_the_root_is_there()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(4, Ana));
        await world.HearAsync(Said(0, Carla));

        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task Root_and_reply_on_two_connections_at_once_do_not_miss_each_other()
    {
        await using var world = await EngineWorld.CreateAsync();
        await using var holding = await world.Database.DataSource.OpenConnectionAsync();
        await using var rootsTransaction = await holding.BeginTransactionAsync();
        await StoreAsync(holding, Said(0, Carla));

        var reply = Task.Run(() => world.HearAsync(Said(4, Ana)));
        await WaitForAsync(world, "select count(*) = 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
        await rootsTransaction.CommitAsync();
        await reply;

        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task A_reply_racing_a_fire_is_serialized_by_the_tickets_row()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        await world.MoveClockAsync(10);
        await world.HearAllAsync();
        await using var replying = await world.Database.DataSource.OpenConnectionAsync();
        await using var replysTransaction = await replying.BeginTransactionAsync();
        await StoreAsync(replying, Said(9.5, Ana));

        // The due check passes over a ticket that somebody is changing, and finds it answered afterwards.
        Assert.Equal("", await world.FireAsync(10));
        await replysTransaction.CommitAsync();
        Assert.Equal("", await world.FireAsync(10));
        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task A_poison_row_is_set_aside_with_its_reason_and_its_batch_goes_on()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(
            new { channel_id = "CENT", ts = "not-a-ts", user_id = Carla, text = "?" },
            new { channel_id = "CENT", ts = "99999999999999.1", user_id = Carla, text = "?" },
            Said(0, Carla, new string('x', 100_000)));

        Assert.Equal("bad_ts,bad_ts", string.Join(",", await world.QueryAsync<string>("select code from sla.intake_fault")));
        Assert.Equal("waiting", await world.StateAsync());
    }

    [Fact]
    public async Task A_row_that_makes_the_fold_fail_is_set_aside_alone()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("""update sla.watched_channel set fact_patterns = '{"broken": "("}' where channel_id = 'CODD'""");

        await world.HearAsync(Said(0, Carla, channel: "CODD"), Said(1, Carla, root: 1));

        Assert.Equal("2201B", Assert.Single(await world.QueryAsync<string>("select code from sla.intake_fault")));
        Assert.Equal("11/21/36/51", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task What_is_no_request_opens_no_ticket()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(
            Said(0, Ana, "an announcement", root: 0), Said(1, Ivo, "a colleague", root: 1), Said(2, "UROBO", root: 2),
            Said(3, "UBOT", "ours", root: 3),
            new { channel_id = "CENT", ts = Ts(4), user_id = Carla, subtype = "channel_join", text = "joined" },
            new { channel_id = "CENT", ts = Ts(5), bot_id = "BBOT", text = "ours" },
            new { channel_id = "CENT", ts = Ts(6), thread_ts = Ts(0), user_id = Carla, subtype = "thread_broadcast", text = "also here" },
            new { channel_id = "CELSEWHERE", ts = Ts(7), user_id = Carla, text = "not watched" });

        Assert.Equal(0, await world.ScalarAsync<int>("select count(*)::int from sla.ticket"));
        Assert.Equal(7, await world.ScalarAsync<int>("select count(*)::int from sla.slack_watcher"));
    }

    [Fact]
    public async Task A_root_that_mentions_the_bot_is_still_a_ticket()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla, Mention));

        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_customers_mention_is_a_message_like_any_other_and_a_colleagues_word_is_none()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla), Said(2, Carla, Mention), Said(3, Ivo, "hm"), Said(4, Ivo, Mention));

        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
        Assert.Equal("opened,customer_message", string.Join(",", await world.QueryAsync<string>(
            "select kind from sla.ticket_event order by at")));
    }

    [Fact]
    public async Task In_a_helpdesk_channel_posts_become_tickets_with_facts_and_only_the_helpdesk_answers()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(
            new { channel_id = "CHELP", ts = Ts(0), bot_id = "BZEN", subtype = "bot_message", text = "New ticket",
                attachments = "*Ticket ID*: 4711\n*Ticket priority*: urgent\n*Type*: bug" },
            new { channel_id = "CHELP", ts = Ts(1), bot_id = "BZEN", subtype = "bot_message", text = "*Type*: Feedback" },
            new { channel_id = "CHELP", ts = Ts(2), bot_id = "BSTRANGE", subtype = "bot_message", text = "*Ticket ID*: 1" },
            Said(3, Ana, "I take it", channel: "CHELP"), Said(5, Ana, Mention, channel: "CHELP"));
        Assert.Equal("40/50/65/80", await world.DueMinutesAsync());

        await world.CallAsync("select sla.record_reply(1, @at, 'zendesk:9')", new { at = At(8) });
        await world.CallAsync("select sla.record_reply(1, @at, 'zendesk:9')", new { at = At(8) });

        Assert.Equal("answered", await world.StateAsync());
        Assert.Equal("4711 urgent bug", await world.ScalarAsync<string>(
            "select concat_ws(' ', facts ->> 'ticket_id', facts ->> 'priority', facts ->> 'type') from sla.ticket"));
    }

    [Fact]
    public async Task A_ticket_that_no_rule_matches_is_kept_without_a_clock_and_the_ops_channel_hears_of_it_once()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla, channel: "CODD"));
        await world.HearAsync(Said(0, Carla, channel: "CODD"), Said(1, Carla, channel: "CODD"));

        Assert.Equal("no_policy", await world.StateAsync());
        Assert.Equal("COPS", Assert.Single(await world.QueryAsync<string>("select channel_id from sla.notification")));
    }

    [Fact]
    public async Task An_agent_is_who_was_one_when_the_message_was_written()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));

        await world.CallAsync("select sla.record_agents('T1', '{UANA}', 'group', @at)", new { at = At(5) });
        await world.HearAsync(Said(6, Ben, "no agent any more"));
        Assert.Equal("waiting", await world.StateAsync());
        await world.HearAsync(Said(4, Ben, "was one then"));

        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task With_no_agents_configured_every_colleague_but_the_requester_is_one()
    {
        await using var world = await EngineWorld.CreateAsync(agentsConfigured: false);
        await world.HearAsync(Said(0, Ivo, "my laptop is dead"));

        await world.HearAsync(Said(2, Ivo, "anyone?"));
        Assert.Equal("waiting", await world.StateAsync());
        await world.HearAsync(Said(3, Ana, "on it"));

        Assert.Equal("answered", await world.StateAsync());
    }

    private static async Task<string> OutcomeAsync(EngineWorld world) => string.Join("\n", await world.QueryAsync<string>(
        """
        select format('%s %s %s %s | %s', h.thread_ts, t.state, t.cycle, t.snoozes,
                 (select string_agg(format('%s.%s %s %s', k.cycle, k.level, k.due_at, k.state), ', ' order by k.cycle, k.level)
                    from sla.escalation_task k
                   where k.ticket_id = t.ticket_id))
          from sla.ticket t
          join sla.ticket_thread h using (ticket_id)
         order by h.thread_ts
        """));

    private static Task<int> StoreAsync(NpgsqlConnection connection, object message) => connection.ExecuteAsync(
        "select sla.store_messages('T1', 'event', @messages::jsonb)",
        new { messages = JsonSerializer.Serialize(new[] { message }) });

    private static async Task WaitForAsync(EngineWorld world, string condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await world.ScalarAsync<bool>(condition)) patience.Token.ThrowIfCancellationRequested();
    }
}
