using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>The customer's clock: timers, their warnings, breaches and verdicts. Minutes count from the opening at 9:00.</summary>
public class TimerTests
{
    private const string Promises = """
        {"policies": [
           {"id": "enterprise", "name": "Enterprise", "first_response_seconds": 3600, "next_response_seconds": 1800,
            "resolution_seconds": 14400, "warn_before_seconds": [1800, 600], "most_snoozes": 2,
            "levels": [{"after_seconds": 600, "who": "on_shift.non_embedded"}, {"after_seconds": 1200, "who": "on_shift"}]}],
         "rules": [{"policy": "enterprise"}]}
        """;

    [Fact]
    public async Task A_timer_warns_and_breaches_at_its_own_times_and_each_is_told_once()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));

        foreach (var minute in (double[])[10, 20, 29, 30, 31, 49, 50, 59, 60, 61, 70]) await world.FireAsync(minute);

        Assert.Equal(["warning@30", "warning@50", "breach@60"], await ToldAsync(world));
        Assert.Equal(["warned@30", "warned@50", "breached@60"], await ConcludedAsync(world));
        Assert.Equal("first_response.1 running due 60 breached 60", (await TimersAsync(world))[0]);
    }

    [Fact]
    public async Task Of_what_an_outage_swallowed_only_the_nearest_is_told()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));

        await world.FireAsync(55);
        await world.FireAsync(56);

        Assert.Equal(["warning@55"], await ToldAsync(world));
    }

    [Fact]
    public async Task A_reply_at_the_due_time_meets_the_promise_and_one_a_microsecond_later_misses_it()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla), Said(0, Carla, channel: "CTEAMS"));

        await world.HearAsync(Said(60, Ana));
        await world.HearAsync(Said(60 + 1e-6 / 60 * 1.01, Ana, channel: "CTEAMS"));

        Assert.Equal(["first_response.1 met closed 60", "first_response.1 missed closed 60 breached 60"],
            (await TimersAsync(world)).Where(timer => timer.StartsWith("first", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_reply_heard_late_takes_a_breach_back()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(61);

        await world.HearAsync(Said(40, Ana));

        Assert.Equal("first_response.1 met closed 40", (await TimersAsync(world))[0]);
        Assert.Equal(["breached@60", "retracted@40", "met@40"], await ConcludedAsync(world));
    }

    [Fact]
    public async Task A_paused_ticket_that_is_answered_is_judged_on_the_time_it_banked()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));
        await PauseAsync(world, 50, until: 600);

        await world.HearAsync(Said(400, Ana));

        Assert.Equal("first_response.1 met closed 400 banked 50", (await TimersAsync(world, banked: true))[0]);
    }

    [Fact]
    public async Task A_breach_before_the_pause_stays_one()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));
        await PauseAsync(world, 65, until: 600);

        await world.HearAsync(Said(400, Ana));

        Assert.Equal("first_response.1 missed closed 400 breached 60", (await TimersAsync(world))[0]);
    }

    [Fact]
    public async Task A_timer_knows_why_it_stands_still()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));

        await PauseAsync(world, 10, until: 100, "waiting_on_vendor");
        await PauseAsync(world, 20, until: 90, "waiting_on_customer");

        Assert.Equal("{waiting_on_vendor,waiting_on_customer}",
            await world.ScalarAsync<string>("select pause_reasons::text from sla.sla_timer where metric = 'resolution'"));
        await world.FireAsync(100);
        Assert.Equal("first_response.1 running due 150", (await TimersAsync(world))[0]);
    }

    [Fact]
    public async Task A_snooze_moves_the_ladder_and_no_timer()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));

        await world.HearAsync(Said(5, Ana, Mention));

        Assert.Equal("40/50", await world.DueMinutesAsync());
        Assert.Equal("first_response.1 running due 60", (await TimersAsync(world))[0]);
    }

    [Fact]
    public async Task A_policy_allows_no_more_snoozes_than_it_says()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));

        foreach (var minute in (double[])[1, 2, 3]) await world.HearAsync(Said(minute, Ana, Mention));

        Assert.Equal("70/80", await world.DueMinutesAsync());
        Assert.Equal(1, await world.ScalarAsync<int>("select snoozes_refused from sla.ticket"));
    }

    [Fact]
    public async Task Every_cycle_has_its_next_response_and_the_resolution_counts_through()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla), Said(10, Ana), Said(20, Carla), Said(30, Ana), Said(40, Carla));

        Assert.Equal(
            [
                "first_response.1 met closed 10", "resolution.1 running due 240", "next_response.2 met closed 30",
                "next_response.3 running due 70",
            ], await TimersAsync(world));
    }

    [Fact]
    public async Task A_resolution_ends_all_timers_and_a_later_message_starts_new_ones()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla), Said(10, Ana));

        await world.CallAsync("select sla.resolve_ticket(1, @at, 'r1', 'UANA')", new { at = At(20) });
        await world.HearAsync(Said(300, Carla, "it is broken again"));

        Assert.Equal(
            [
                "first_response.1 met closed 10", "resolution.1 met closed 20", "next_response.2 running due 330",
                "resolution.2 running due 540",
            ], await TimersAsync(world));
    }

    [Fact]
    public async Task Closed_without_the_promised_answer_is_neither_met_nor_in_time()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla), Said(0, Carla, channel: "CTEAMS"));

        await world.CallAsync("select sla.resolve_ticket(1, @at, 'r1', 'UANA', 'spam')", new { at = At(20) });
        await world.CallAsync("select sla.resolve_ticket(2, @at, 'r2', 'UANA', 'spam')", new { at = At(90) });

        Assert.Equal(
            [
                "first_response.1 cancelled closed 20", "resolution.1 met closed 20",
                "first_response.1 missed closed 90 breached 60", "resolution.1 met closed 90",
            ], await TimersAsync(world));
    }

    [Fact]
    public async Task Facts_that_arrive_in_any_order_choose_the_same_policy_and_carry_the_time_over()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"), Said(0, Carla, channel: "CENT"));

        await ChangeAsync(world, 1, """{"tier": "odd"}""", 46, "a");
        await ChangeAsync(world, 1, """{"tier": "enterprise"}""", 47, "b");
        await ChangeAsync(world, 2, """{"tier": "enterprise"}""", 47, "b");
        await ChangeAsync(world, 2, """{"tier": "odd"}""", 46, "a");

        Assert.Equal(["first_response.1 running due 50", "first_response.1 running due 50"], await TimersAsync(world));
        Assert.Equal(1, await world.ScalarAsync<int>("select count(distinct facts)::int from sla.ticket"));
    }

    [Fact]
    public async Task A_policy_that_changes_while_paused_keeps_what_was_banked()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"));
        await PauseAsync(world, 20, until: 600);

        await ChangeAsync(world, 1, """{"tier": "enterprise"}""", 100, "a");
        await world.CallAsync("select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'resume')", new { at = At(200) });

        Assert.Equal("first_response.1 running due 230", (await TimersAsync(world))[0]);
        Assert.Equal("190/200/215/230", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task Explain_says_why_a_time_is_what_it_is()
    {
        await using var world = await PromisingAsync();
        await world.HearAsync(Said(0, Carla));
        await world.HearAsync(Said(5, Ana, Mention));
        await PauseAsync(world, 6, until: 36);
        await world.MoveClockAsync(50);

        var explained = System.Text.Json.JsonDocument.Parse(
            await world.ScalarAsync<string>("select sla.explain(1)::text")).RootElement;

        Assert.Equal("enterprise", explained.GetProperty("policy").GetProperty("id").GetString());
        Assert.Equal(20 * 60, explained.GetProperty("clock").GetProperty("reads_seconds").GetDouble());
        Assert.Equal(30 * 60, explained.GetProperty("ladder").GetProperty("postponed_seconds").GetDouble());
        Assert.Equal(["opened", "snoozed", "paused"],
            explained.GetProperty("events").EnumerateArray().Select(it => it.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Explaining_a_ticket_that_is_not_there_says_so()
    {
        await using var world = await EngineWorld.CreateAsync();

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.CallAsync("select sla.explain(7)"));

        Assert.Equal("SLA02", refusal.SqlState);
    }

    private static async Task<EngineWorld> PromisingAsync()
    {
        var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.apply_policies(@promises::jsonb, 'test')", new { promises = Promises });
        return world;
    }

    private static Task PauseAsync(EngineWorld world, double at, double until, string reason = "waiting_on_vendor") =>
        world.CallAsync("select sla.pause_ticket(1, @reason, @at, @source, null, @until)",
            new { reason, at = At(at), source = $"pause {at}", until = At(until) });

    private static Task ChangeAsync(EngineWorld world, long ticket, string facts, double at, string source) =>
        world.CallAsync("select sla.change_facts(@ticket, @facts::jsonb, @at, @source)",
            new { ticket, facts, at = At(at), source });

    private static Task<IReadOnlyList<string>> TimersAsync(EngineWorld world, bool banked = false) =>
        world.QueryAsync<string>(
            """
            select concat_ws(' ', metric || '.' || cycle, state, 'due ' || minute(due_at), 'closed ' || minute(closed_at),
                     'breached ' || minute(breached_at),
                     case when @banked then 'banked ' || round(extract(epoch from banked_for) / 60) end)
              from sla.sla_timer
             order by ticket_id, started_at, metric
            """.Replace("minute(", "(select round(extract(epoch from m - @Opening) / 60) from (select ", StringComparison.Ordinal)
                .Replace("_at)", "_at as m) x)", StringComparison.Ordinal),
            new { Opening, banked });

    private static Task<IReadOnlyList<string>> ToldAsync(EngineWorld world) => world.QueryAsync<string>(
        """
        select kind || '@' || round(extract(epoch from created_at - @Opening) / 60)
          from sla.notification
         where kind in ('warning', 'breach')
         order by notification_id
        """, new { Opening });

    private static Task<IReadOnlyList<string>> ConcludedAsync(EngineWorld world) => world.QueryAsync<string>(
        """
        select kind || '@' || round(extract(epoch from at - @Opening) / 60)
          from sla.ticket_history
         where kind in ('warned', 'breached', 'met', 'missed', 'retracted')
           and details ->> 'metric' = 'first_response'
         order by history_id
        """, new { Opening });
}
