using System.Text.Json.Nodes;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>Agents, internal people and customers, as of the time of what they write.</summary>
public class WhoIsWhoTests
{
    [Theory]
    [InlineData("T1", "agent_reply")]
    [InlineData(null, "agent_reply")]
    [InlineData("T9", "customer_message")]
    [InlineData("E9", "customer_message")]
    public async Task Where_a_message_says_its_author_is_at_home_goes_before_what_the_profile_says(string? home, string kind)
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla), SaidFrom(home, 5, Ana));

        Assert.Equal(kind, await world.ScalarAsync<string>("select kind from sla.ticket_event where actor = 'UANA'"));
    }

    [Fact]
    public async Task Somebody_from_elsewhere_whom_nobody_told_us_about_opens_a_ticket_and_a_listed_one_answers_nothing()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.record_agents('T1', '{UNEW}', 'list', sla.now())");

        await world.HearAsync(SaidFrom("T9", 0, "UNEW", root: 0), SaidFrom("T9", 1, "UNEW"));

        Assert.Equal("waiting", await world.StateAsync());
    }

    [Theory]
    [InlineData("T2", "E1", null, "internal")]
    [InlineData("T2", "E1", "E1", "internal")]
    [InlineData("T2", null, "E1", "internal")]
    [InlineData("T2", "E9", null, "customer")]
    [InlineData("E9", "E9", "E9", "customer")]
    [InlineData("E1", null, null, "internal")]
    public async Task In_a_Grid_a_colleague_of_another_workspace_is_one_of_ours(
        string home, string? enterprise, string? authorTeam, string role)
    {
        await using var world = await InGridAsync();
        await world.CallAsync(
            "select sla.record_people('T1', jsonb_build_array(jsonb_build_object('user_id', 'UGIL', 'home_team_id', @home, 'enterprise_id', @enterprise)))",
            new { home, enterprise });

        var judged = await world.ScalarAsync<string>(
            "select sla.explain_person('T1', 'UGIL', sla.now(), @authorTeam) ->> 'role'", new { authorTeam });

        Assert.Equal(role, judged);
    }

    [Fact]
    public async Task In_a_Grid_the_agents_of_another_workspace_answer_too()
    {
        await using var world = await InGridAsync();
        await world.CallAsync(
            """
            select sla.record_people('T1', '[{"user_id": "UGIL", "home_team_id": "T2", "enterprise_id": "E1"}]'),
                   sla.record_agents('T1', '{UGIL}', 'list', sla.now())
            """);

        await world.HearAsync(Said(0, Carla), SaidFrom("T2", 5, "UGIL"));

        Assert.Equal("answered", await world.StateAsync());
    }

    [Fact]
    public async Task A_guest_who_was_hired_is_an_agent_from_then_on_and_was_a_customer_before()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("""select sla.record_people('T1', '[{"user_id": "UANA", "home_team_id": "T1", "is_restricted": true}]')""");
        await world.MoveClockAsync(30);
        await world.CallAsync("""select sla.record_people('T1', '[{"user_id": "UANA", "home_team_id": "T1"}]')""");
        await world.MoveClockAsync(40);

        await world.HearAsync(Said(0, Carla), Said(10, Ana), Said(35, Ana));

        Assert.Equal("opened,customer_message,agent_reply", string.Join(',', await world.QueryAsync<string>(
            "select kind from sla.ticket_event order by at")));
    }

    [Fact]
    public async Task A_profile_that_says_more_than_before_is_no_change()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("""select sla.record_people('T1', '[{"user_id": "UNEW"}]')""");

        await world.CallAsync(
            """select sla.record_people('T1', '[{"user_id": "UNEW", "home_team_id": "T1", "enterprise_id": "E1"}]')""");

        Assert.Equal(0, await world.ScalarAsync<int>("select count(*)::int from sla.person_past"));
    }

    [Fact]
    public async Task An_agent_for_a_time_answers_within_it_and_not_before_or_after()
    {
        await using var world = await EngineWorld.CreateAsync();
        await ListForATimeAsync(world, (Ivo, 10, 20));

        await world.HearAsync(Said(0, Carla), Said(9.9, Ivo), Said(10, Ivo), Said(15, Carla), Said(19.9, Ivo), Said(20, Ivo));

        Assert.Equal([10, 19.9], await world.QueryAsync<double>(
            "select round(extract(epoch from at - @Opening) / 60, 2)::float8 from sla.ticket_event where kind = 'agent_reply' order by at",
            new { Opening }));
    }

    [Fact]
    public async Task A_corrected_date_counts_as_if_it_had_always_been_so_and_a_name_taken_out_ends_now()
    {
        await using var world = await EngineWorld.CreateAsync();
        Assert.Equal(3, await ListForATimeAsync(world, (Ivo, -500, 20), (Ivo, 30, null), (Carla, null, 90)));
        Assert.Equal(0, await ListForATimeAsync(world, (Ivo, -500, 20), (Ivo, 30, null), (Carla, null, 90)));

        // One day changed is one entry gone and one come; and Carla stands there no more.
        Assert.Equal(3, await ListForATimeAsync(world, (Ivo, -500, 25), (Ivo, 30, null)));

        Assert.Equal(["UCARLA -infinity -60", "UIVO -500 25", "UIVO 30 infinity"], await world.QueryAsync<string>(
            """
            select user_id || ' ' || coalesce(round(extract(epoch from nullif(member_from, '-infinity') - @Opening) / 60)::text, '-infinity')
                     || ' ' || coalesce(round(extract(epoch from member_to - @Opening) / 60)::text, 'infinity')
              from sla.agent where source = 'dated' order by user_id, member_from
            """, new { Opening }));
    }

    [Fact]
    public async Task Whoever_has_a_shift_ahead_or_had_one_in_the_last_ninety_days_is_an_agent_by_the_roster()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync(
            """
            select sla.use_roster_calendars('T1', '{cal}');
            select sla.record_roster_sync('T1', 'cal', sla.now(), sla.now() - interval '200 days', sla.now() + interval '9 days', 3,
              jsonb_build_array(
                jsonb_build_object('event_id', 'a', 'user_id', 'UIVO', 'person_text', 'ivo', 'matched_by', 'name', 'embedded', false,
                  'starts_at', sla.now() + interval '8 days', 'ends_at', sla.now() + interval '9 days'),
                jsonb_build_object('event_id', 'b', 'user_id', 'UBEN', 'person_text', 'ben', 'matched_by', 'name', 'embedded', false,
                  'starts_at', sla.now() - interval '90 days', 'ends_at', sla.now() - interval '89 days'),
                jsonb_build_object('event_id', 'c', 'user_id', 'UOLD', 'person_text', 'old', 'matched_by', 'name', 'embedded', false,
                  'starts_at', sla.now() - interval '92 days', 'ends_at', sla.now() - interval '91 days')));
            """);

        Assert.Equal(2, await world.ScalarAsync<int>("select sla.record_roster_agents('T1', sla.now())"));

        Assert.Equal(["UBEN", "UIVO"], await world.QueryAsync<string>(
            "select user_id from sla.agent where source = 'roster' and member_from = '-infinity' and member_to is null order by 1"));
    }

    [Theory]
    [InlineData(Ana, 0, "agent", "our_workspace,listed")]
    [InlineData(Ivo, 0, "internal", "our_workspace,not_listed")]
    [InlineData(Carla, 0, "customer", "stranger,not_listed")]
    [InlineData("UROBO", 0, "bot", "bot,our_workspace,not_listed")]
    [InlineData("UNOBODY", 0, "customer", "unknown,not_listed")]
    [InlineData("UGUEST", 0, "customer", "guest,not_listed")]
    [InlineData("UGLOBEX", 0, "customer", "other_workspace,listed")]
    [InlineData("UGONE", 0, "internal", "our_workspace,listed_before,not_listed,deactivated")]
    [InlineData("UGONE", -600, "agent", "our_workspace,listed,deactivated")]
    public async Task Who_somebody_is_has_reasons_and_the_deciding_one_comes_first(string who, double minute, string role, string why)
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync(
            """
            select sla.record_people('T1', '[
                     {"user_id": "UGUEST", "home_team_id": "T1", "is_restricted": true},
                     {"user_id": "UGLOBEX", "home_team_id": "T9"},
                     {"user_id": "UGONE", "home_team_id": "T1", "deleted": true}]'),
                   sla.record_agents('T1', '{UGLOBEX}', 'list', sla.now()),
                   sla.record_dated_agents('T1', jsonb_build_array(jsonb_build_object('user_id', 'UGONE', 'to_at', @to)), sla.now())
            """, new { to = At(-300) });

        var told = await ExplainAsync(world, who, minute);

        Assert.Equal(role, (string?)told["role"]);
        Assert.Equal(why, string.Join(',', told["why"]!.AsArray().Select(fact => (string?)fact!["fact"])));
        Assert.Equal(role, await world.ScalarAsync<string>("select sla.role_of('T1', @who, @at)", new { who, at = At(minute) }));
    }

    [Fact]
    public async Task Since_when_somebody_is_an_agent_is_told_where_it_is_known()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.record_agents('T1', '{UANA,UBEN,UIVO}', 'group', @at)", new { at = At(5) });

        Assert.Equal(At(5), DateTimeOffset.Parse((string)(await ExplainAsync(world, Ivo, 6))["since"]!));
        Assert.Null((await ExplainAsync(world, Ana, 6))["since"]);
        Assert.Null((await ExplainAsync(world, Ivo, 4))["since"]);
        Assert.Equal("listed_later", (string?)(await ExplainAsync(world, Ivo, 4))["why"]![1]!["fact"]);
    }

    [Fact]
    public async Task Where_no_agents_are_configured_every_colleague_is_one_and_that_is_the_reason()
    {
        await using var world = await EngineWorld.CreateAsync(agentsConfigured: false);

        var told = await ExplainAsync(world, Ivo, 0);

        Assert.Equal("agent", (string?)told["role"]);
        Assert.Equal("no_agents_configured", (string?)told["why"]![1]!["fact"]);
    }

    [Fact]
    public async Task A_tickets_explanation_says_who_wrote_and_why_that_counted_or_not()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla), Said(2, Ivo), Said(4, Ana), SaidFrom("T9", 6, "UNEW"));

        var people = JsonNode.Parse(await world.ScalarAsync<string>("select sla.explain(ticket_id) -> 'people' from sla.ticket"))!;

        Assert.Equal(
        [
            "UCARLA customer stranger", "UIVO internal our_workspace", "UANA agent our_workspace", "UNEW customer other_workspace",
        ], people.AsArray().Select(it => $"{it!["user_id"]} {it["role"]} {it["why"]![0]!["fact"]}"));
    }

    private static async Task<EngineWorld> InGridAsync()
    {
        var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.record_installation('T1', 'E1', 'UBOT', 'BBOT', 'ABOT', null)");
        return world;
    }

    private static object SaidFrom(string? home, double minute, string by, double root = 0) => new
    {
        channel_id = "CENT", ts = Ts(minute), thread_ts = Ts(root), user_id = by, text = "hello", author_team_id = home,
    };

    private static Task<int> ListForATimeAsync(EngineWorld world, params (string Who, double? From, double? To)[] stays) =>
        world.ScalarAsync<int>("select sla.record_dated_agents('T1', @people::jsonb, sla.now())", new
        {
            people = System.Text.Json.JsonSerializer.Serialize(stays.Select(it => new
            {
                user_id = it.Who,
                from_at = it.From is { } from ? At(from) : (DateTimeOffset?)null,
                to_at = it.To is { } to ? At(to) : (DateTimeOffset?)null,
            })),
        });

    private static async Task<JsonNode> ExplainAsync(EngineWorld world, string who, double minute) => JsonNode.Parse(
        await world.ScalarAsync<string>("select sla.explain_person('T1', @who, @at)", new { who, at = At(minute) }))!;
}
