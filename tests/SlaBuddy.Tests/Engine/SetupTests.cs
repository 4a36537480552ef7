using System.Text.Json;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>What people set up in Slack stands beside the team's file, and below it.</summary>
public class SetupTests
{
    [Fact]
    public async Task A_channel_set_up_in_Slack_is_watched_at_once_and_its_tickets_get_the_policy_it_names()
    {
        await using var world = await CreateAsync();

        Assert.Equal("watched", await SetUpAsync(world, "CNEW", new { policy = "teams" }));
        await world.MoveClockAsync(0);
        await world.HearAsync(Said(0, Carla, channel: "CNEW"));

        Assert.Equal("60/180/360/720", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task It_outlives_the_next_start_and_the_file_wins_where_it_names_the_same_channel()
    {
        await using var world = await CreateAsync();
        await SetUpAsync(world, "CNEW", new { tier = "teams" });

        await world.ApplyAsync(Applied());
        Assert.Equal("slack teams", await WatchedAsync(world, "CNEW"));

        await world.ApplyAsync(Applied().Replace("CODD", "CNEW", StringComparison.Ordinal));
        Assert.Equal("file ", await WatchedAsync(world, "CNEW"));
        Assert.Equal("in_file", await SetUpAsync(world, "CNEW", new { tier = "teams" }));
        Assert.Equal("in_file", await SetUpAsync(world, "CNEW", new { }, kind: null));

        await world.ApplyAsync(Applied());
        Assert.Equal("slack teams", await WatchedAsync(world, "CNEW"));
    }

    [Fact]
    public async Task It_can_be_ended_where_it_was_begun_and_not_twice()
    {
        await using var world = await CreateAsync();
        await SetUpAsync(world, "CNEW", new { tier = "teams" });

        Assert.Equal("unwatched", await SetUpAsync(world, "CNEW", new { }, kind: null));
        Assert.Equal("not_watched", await SetUpAsync(world, "CNEW", new { }, kind: null));

        Assert.Null(await WatchedAsync(world, "CNEW"));
        await world.ApplyAsync(Applied());
        Assert.Null(await WatchedAsync(world, "CNEW"));
    }

    [Fact]
    public async Task A_promise_that_no_policy_in_force_keeps_is_refused()
    {
        await using var world = await CreateAsync();

        Assert.Equal("no_policy", await SetUpAsync(world, "CNEW", new { tier = "platinum" }));
        Assert.Equal("no_policy", await SetUpAsync(world, "CNEW", new { policy = "platinum" }));
        Assert.Null(await WatchedAsync(world, "CNEW"));
    }

    [Fact]
    public async Task What_there_is_to_choose_are_the_policies_in_force_and_the_tiers_their_rules_ask_for()
    {
        await using var world = await CreateAsync();
        await SetUpAsync(world, "CNEW", new { tier = "teams" });

        using var choices = JsonDocument.Parse(await world.ScalarAsync<string>("select sla.describe_setup('T1', 'CNEW')::text"));

        Assert.Equal(["enterprise", "teams"], choices.RootElement.GetProperty("policies").EnumerateArray()
            .Select(policy => policy.GetProperty("policy_id").GetString()!));
        Assert.Equal(["enterprise", "teams"],
            choices.RootElement.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetString()!));
        var channel = choices.RootElement.GetProperty("channel");
        Assert.Equal(("slack", "Teams", "UANA"), (channel.GetProperty("source").GetString(),
            channel.GetProperty("policy").GetString(), channel.GetProperty("set_by").GetString()));
    }

    [Fact]
    public async Task Agents_named_in_Slack_count_from_then_on_beside_those_of_the_file_and_no_sync_takes_them_away()
    {
        await using var world = await CreateAsync();
        Assert.Equal("internal", await RoleAsync(world, Ivo));

        Assert.Equal(1, await world.ScalarAsync<int>("select sla.set_agents('T1', '{UIVO}', sla.now())"));
        await world.CallAsync("select sla.retire_agent_sources('T1', '{group}', sla.now())");
        await world.ApplyAsync(Applied());

        Assert.Equal("agent", await RoleAsync(world, Ivo));
        Assert.Equal("internal", await world.ScalarAsync<string>("select sla.role_of('T1', 'UIVO', sla.now() - interval '1 minute')"));
        Assert.Equal("agent", await RoleAsync(world, Ana));

        await world.MoveClockAsync(-50);
        Assert.Equal(1, await world.ScalarAsync<int>("select sla.set_agents('T1', '{}', sla.now())"));
        Assert.Equal("internal", await RoleAsync(world, Ivo));
    }

    [Fact]
    public async Task Where_everybody_was_an_agent_only_those_named_are_and_everybody_again_when_none_is_left()
    {
        await using var world = await CreateAsync(agentsConfigured: false);

        await world.CallAsync("select sla.set_agents('T1', '{UIVO}', sla.now())");
        await world.ApplyAsync(Applied(agentsConfigured: false));
        Assert.Equal("internal", await RoleAsync(world, Ana));
        Assert.Equal("agent", await world.ScalarAsync<string>("select sla.role_of('T1', 'UIVO', sla.now() - interval '1 year')"));

        await world.CallAsync("select sla.set_agents('T1', '{}', sla.now())");
        Assert.Equal("agent", await RoleAsync(world, Ana));
    }

    [Fact]
    public async Task Strangers_and_bots_cannot_be_agents()
    {
        await using var world = await CreateAsync();

        Assert.Equal(["Carla", "robo"], await world.ScalarAsync<string[]>(
            "select sla.refuse_agents('T1', '{UANA,UCARLA,UROBO}')"));
    }

    [Fact]
    public async Task The_home_counts_the_day_and_lists_my_tickets_and_tells_customers_nothing()
    {
        await using var world = await CreateAsync();
        await world.MoveClockAsync(0);
        await world.HearAsync(Said(0, Carla));
        await world.HearAsync(Said(1, Carla, root: 1));
        await world.MoveClockAsync(9);
        await world.HearAsync(Said(9, Ben));
        await world.CallAsync("select sla.store_gestures('T1', @claim::jsonb)", new
        {
            claim = JsonSerializer.Serialize(new[]
            {
                new { source = "b1", road = "button", verb = "claim", user_id = Ana, channel_id = "CENT", ts = Ts(1), at = At(9) },
            }),
        });

        using var home = JsonDocument.Parse(await world.ScalarAsync<string>("select sla.describe_home('T1', 'UANA')::text"));
        var today = home.RootElement.GetProperty("today");
        Assert.Equal((2, 1, 0, 1, 540.0), (Count(today, "opened"), Count(today, "answered"), Count(today, "breached"),
            Count(today, "waiting"), today.GetProperty("median_first_response_seconds").GetDouble()));
        var mine = Assert.Single(home.RootElement.GetProperty("mine").EnumerateArray());
        Assert.Equal(Ts(1), mine.GetProperty("thread_ts").GetString());
        Assert.Equal("Carla", mine.GetProperty("requester_name").GetString());

        var customers = await world.ScalarAsync<string>("select sla.describe_home('T1', 'UCARLA')::text");
        Assert.DoesNotContain("ticket", customers);
        Assert.DoesNotContain("opened", customers);

        static int Count(JsonElement today, string what) => today.GetProperty(what).GetInt32();
    }

    [Fact]
    public async Task A_channel_shows_who_waits_there_the_next_due_first_and_so_does_the_one_its_alarms_go_to()
    {
        await using var world = await CreateAsync();
        await world.ApplyAsync(Applied().Replace("\"escalate_in\": null", "\"escalate_in\": \"CALARM\"", StringComparison.Ordinal));
        await world.MoveClockAsync(0);
        await world.HearAsync(Said(0, Carla, root: 0, channel: "CTEAMS"));
        await world.HearAsync(Said(0.5, Carla, root: 0.5));
        await world.HearAsync(Said(1, Carla, root: 1));

        using var there = JsonDocument.Parse(
            await world.ScalarAsync<string>("select sla.describe_channel('T1', 'CALARM', 'UIVO', 2)::text"));

        Assert.Equal(3, there.RootElement.GetProperty("waiting").GetInt32());
        Assert.Equal("internal", there.RootElement.GetProperty("role").GetString());
        Assert.Equal([Ts(0.5), Ts(1)], there.RootElement.GetProperty("tickets").EnumerateArray()
            .Select(ticket => ticket.GetProperty("thread_ts").GetString()!));
    }

    private static Task<string> RoleAsync(EngineWorld world, string who) =>
        world.ScalarAsync<string>("select sla.role_of('T1', @who, sla.now())", new { who });

    private static Task<string?> WatchedAsync(EngineWorld world, string channel) => world.ScalarAsync<string?>(
        """
        select source || ' ' || coalesce(facts ->> 'tier', '')
          from sla.watched_channel
         where channel_id = @channel and unwatched_at is null
        """, new { channel });

    private static Task<string> SetUpAsync(EngineWorld world, string channel, object facts, string? kind = "customer") =>
        world.ScalarAsync<string>("select sla.set_up_channel('T1', @setup::jsonb)", new
        {
            setup = JsonSerializer.Serialize(new
            {
                channel_id = channel, name = "new", kind, facts, ignore_older_than_seconds = 43200, scan_every_seconds = 60,
                set_by = "UANA",
            }),
        });
}
