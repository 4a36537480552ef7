using System.Text.Json;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class GestureTests
{
    [Fact]
    public async Task A_mention_may_say_for_how_long()
    {
        await using var world = await OpenAsync();

        await world.HearAsync(Said(5, Ana, "<@UBOT> 2h"));

        Assert.Equal("130/140/155/170", await world.DueMinutesAsync());
        Assert.Equal("snooze done", await AnswersAsync(world));
    }

    [Fact]
    public async Task A_mention_may_say_until_when_in_the_persons_own_zone()
    {
        await using var world = await OpenAsync();
        await world.CallAsync("""select sla.record_people('T1', '[{"user_id": "UANA", "name": "ana", "home_team_id": "T1", "time_zone": "Europe/Berlin"}]')""");

        await world.HearAsync(Said(5, Ana, "<@UBOT> until 12:00"));

        // Noon in Berlin is 11:00 UTC, two hours after the opening.
        Assert.Equal("120/130/145/160", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task Words_nobody_understands_get_the_help_and_postpone_nothing()
    {
        await using var world = await OpenAsync();

        await world.HearAsync(Said(5, Ana, "<@UBOT> make me a coffee"));

        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
        Assert.Equal("unknown unknown", await AnswersAsync(world));
        Assert.Equal("waiting", await world.StateAsync());
    }

    [Fact]
    public async Task Somebody_is_on_it_until_released_and_the_rest_is_postponed_once()
    {
        await using var world = await OpenAsync();

        Assert.Equal("done", await DoAsync(world, 5, "claim"));
        Assert.Equal("UANA", await world.ScalarAsync<string>("select claimed_by from sla.ticket"));
        Assert.Equal("40/50/65/80", await world.DueMinutesAsync());

        Assert.Equal("not_claimed", await DoAsync(world, 6, "release", Ben));
        Assert.Equal("done", await DoAsync(world, 7, "release"));
        Assert.Null(await world.ScalarAsync<string?>("select claimed_by from sla.ticket"));
    }

    [Fact]
    public async Task A_pause_by_mention_stands_until_it_is_taken_back()
    {
        await using var world = await OpenAsync();

        await world.HearAsync(Said(5, Ana, "<@UBOT> pause waiting on vendor"));
        await world.HearAsync(Said(25, Ben, "<@UBOT> resume"));
        await world.HearAsync(Said(26, Ben, "<@UBOT> resume"));

        Assert.Equal("30/40/55/70", await world.DueMinutesAsync());
        Assert.Equal("pause done, resume done, resume not_paused", await AnswersAsync(world));
    }

    [Fact]
    public async Task Resolving_is_refused_while_the_customer_waits_unless_it_says_why()
    {
        await using var world = await OpenAsync();

        Assert.Equal("still_waiting", await DoAsync(world, 5, "resolve"));
        Assert.Equal("waiting", await world.StateAsync());
        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());

        Assert.Equal("done", await DoAsync(world, 6, "resolve", reason: "duplicate"));
        Assert.Equal("resolved", await world.StateAsync());
    }

    [Fact]
    public async Task An_emoji_that_was_refused_takes_nothing_back_when_it_goes()
    {
        await using var world = await OpenAsync();

        await DoAsync(world, 5, "resolve", road: "reaction");
        await world.HearAsync(Said(6, Ana, "here you are"));
        Assert.Equal("answered", await world.StateAsync());

        Assert.Equal("nothing_changes", await DoAsync(world, 7, "reopen", road: "reaction"));
        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task A_resolution_counts_once_the_answer_before_it_is_heard()
    {
        await using var world = await OpenAsync();

        await DoAsync(world, 5, "resolve");
        await world.HearAsync(Said(4, Ana, "here you are"));

        Assert.Equal("resolved", await world.StateAsync());
    }

    [Theory]
    [InlineData(Carla)]
    [InlineData(Ivo)]
    public async Task What_somebody_presses_who_is_no_agent_changes_no_clock(string who)
    {
        await using var world = await OpenAsync();

        foreach (var verb in new[] { "snooze", "claim", "pause", "resume", "resolve" })
            Assert.Equal("not_agent", await DoAsync(world, 5, verb, who));

        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
        Assert.Equal(1, await world.ScalarAsync<long>("select count(*) from sla.ticket_event"));
    }

    [Fact]
    public async Task The_same_gesture_heard_twice_counts_once()
    {
        await using var world = await OpenAsync();

        await DoAsync(world, 5, "snooze", source: "button:1");
        await DoAsync(world, 5, "snooze", source: "button:1");

        Assert.Equal("40/50/65/80", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task An_emoji_heard_before_its_message_counts_once_that_is_there()
    {
        await using var world = await CreateAsync();
        await world.MoveClockAsync(5);

        Assert.Equal("no_ticket", await DoAsync(world, 5, "claim", road: "reaction"));
        await world.HearAsync(Said(0, Carla));

        Assert.Equal("UANA", await world.ScalarAsync<string>("select claimed_by from sla.ticket"));
    }

    [Fact]
    public async Task What_is_done_under_a_post_of_ours_in_another_channel_is_done_to_its_ticket()
    {
        await using var world = await OpenAsync();
        await world.CallAsync(
            """
            insert into sla.notification (key, kind, team_id, ticket_id, channel_id, created_at, next_attempt_at, state, posted_at,
              posted_channel_id, posted_ts)
            values ('x', 'warning', 'T1', (select ticket_id from sla.ticket), 'CALERT', sla.now(), sla.now(), 'sent', sla.now(), 'CALERT', '9.9')
            """);

        await world.CallAsync("select sla.store_gestures('T1', @gestures::jsonb)", new
        {
            gestures = JsonSerializer.Serialize(new[]
            {
                new { source = "slack:CALERT:10.0", road = "mention", user_id = Ana, channel_id = "CALERT", ts = "9.9", at = At(5), said = "<@UBOT> 1h" },
            }),
        });

        Assert.Equal("70/80/95/110", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_deleted_request_is_cancelled_and_its_text_is_gone()
    {
        await using var world = await OpenAsync();
        await world.HearAsync(Said(3, Carla, "secret detail"));

        await DeleteAsync(world, 0);
        await DeleteAsync(world, 3);

        Assert.Equal("cancelled", await world.StateAsync());
        Assert.Equal("its message was deleted in Slack", await world.ScalarAsync<string>("select why from sla.history where kind = 'cancelled'"));
        Assert.Equal(0, await world.ScalarAsync<long>("select count(*) from sla.slack_watcher where text <> ''"));
    }

    [Fact]
    public async Task A_deleted_answer_still_counts()
    {
        await using var world = await OpenAsync();
        await world.HearAsync(Said(3, Ana, "here you are"));

        await DeleteAsync(world, 3);

        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task A_request_heard_after_its_deletion_opens_nothing()
    {
        await using var world = await CreateAsync();
        await world.MoveClockAsync(5);

        await DeleteAsync(world, 0);
        await world.HearAsync(Said(0, Carla));

        Assert.Equal(0, await world.ScalarAsync<long>("select count(*) from sla.ticket"));
    }

    [Fact]
    public async Task Text_older_than_it_may_be_is_emptied_and_younger_text_stays()
    {
        await using var world = await OpenAsync();
        await world.MoveClockAsync(60 * 24 * 31);
        await world.HearAsync(Said(60 * 24 * 31, Carla, "still there?"));

        while (await world.ScalarAsync<int?>("select sla.empty_old_text('30 days')") is not null)
        {
        }

        Assert.Equal("still there?", await world.ScalarAsync<string>("select string_agg(text, ',') from sla.slack_watcher where text <> ''"));
    }

    [Fact]
    public async Task A_removed_app_leaves_nothing_of_its_workspace()
    {
        await using var world = await OpenAsync();
        await world.FireAsync(10);
        await DoAsync(world, 12, "snooze");

        await world.CallAsync("select sla.remove_installation('T1')");

        Assert.Equal(0, await world.ScalarAsync<long>(
            """
            select (select count(*) from sla.installation) + (select count(*) from sla.ticket) + (select count(*) from sla.ticket_event)
                 + (select count(*) from sla.ticket_history) + (select count(*) from sla.slack_watcher) + (select count(*) from sla.slack_gesture)
                 + (select count(*) from sla.notification) + (select count(*) from sla.sla_timer) + (select count(*) from sla.escalation_task)
                 + (select count(*) from sla.person) + (select count(*) from sla.agent)
            """));
    }

    [Fact]
    public async Task A_channel_where_nothing_can_be_heard_any_more_is_told_once_on_the_ops_channel()
    {
        await using var world = await OpenAsync();

        await world.CallAsync("select sla.record_channel_change('T1', 'CENT', 'archived', null, sla.now())");
        await world.CallAsync("select sla.record_channel_change('T1', 'CENT', 'left', null, sla.now())");

        Assert.Equal("channel_lost archived 1", await world.ScalarAsync<string>(
            "select string_agg(concat_ws(' ', details ->> 'notice', details ->> 'error', details ->> 'tickets'), ', ') from sla.notification"));
    }

    private static async Task<EngineWorld> OpenAsync()
    {
        var world = await CreateAsync();
        await world.MoveClockAsync(0);
        await world.HearAsync(Said(0, Carla));
        return world;
    }

    private static async Task<string> DoAsync(EngineWorld world, double minute, string verb, string who = Ana,
        string? reason = null, string? source = null, string road = "button")
    {
        await world.MoveClockAsync(minute);
        return await world.ScalarAsync<string>("select sla.store_gestures('T1', @gestures::jsonb) -> 0 ->> 'outcome'", new
        {
            gestures = JsonSerializer.Serialize(new[]
            {
                new { source = source ?? $"{road}:{minute}:{verb}:{who}", road, verb, user_id = who, channel_id = "CENT", ts = Ts(0), at = At(minute), reason },
            }),
        });
    }

    private static Task DeleteAsync(EngineWorld world, double minute) => world.CallAsync(
        "select sla.record_deletions('T1', jsonb_build_array(jsonb_build_object('channel_id', 'CENT', 'ts', @ts)))", new { ts = Ts(minute) });

    private static async Task<string> AnswersAsync(EngineWorld world) => string.Join(", ", await world.QueryAsync<string>(
        """
        select concat_ws(' ', details ->> 'verb', details ->> 'outcome')
          from sla.notification
         where kind = 'gesture_answer' and to_user_id is not null
         order by notification_id
        """));
}
