using System.Globalization;
using System.Text.Json;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>Which tickets a helpdesk is asked for and when, and what its words do, in the database alone.</summary>
public class HelpdeskTests
{
    [Theory]
    [InlineData("*Ticket ID*: 4711", "4711")]
    [InlineData("*Ticket ID*: #4711", "4711")]
    [InlineData("*Ticket ID*: <https://acme.zendesk.com/agent/tickets/4711|#4711>", "4711")]
    public async Task The_number_is_found_as_integrations_write_it(string text, string number)
    {
        await using var world = await ConnectedAsync();

        await PostAsync(world, text);

        Assert.Equal(number, await world.ScalarAsync<string>("select number from sla.helpdesk_ticket"));
    }

    [Fact]
    public async Task A_post_without_a_number_opens_a_ticket_and_is_told_once()
    {
        await using var world = await ConnectedAsync();

        await PostAsync(world, "*Type*: bug");
        await world.ApplyAsync(Connected());

        Assert.Equal("waiting", await world.StateAsync());
        Assert.Equal("no_helpdesk_number", Assert.Single(await world.QueryAsync<string>("select code from sla.intake_fault")));
        Assert.Equal("1", await world.FireAsync(10));
    }

    [Fact]
    public async Task An_app_that_posts_as_its_user_opens_a_ticket_and_an_integration_that_is_not_allowed_opens_none()
    {
        await using var world = await ConnectedAsync();
        await world.MoveClockAsync(0);

        await world.HearAsync(
            new { channel_id = "CHELP", ts = Ts(0), bot_id = "BZEN", user_id = "UROBO", text = "*Ticket ID*: 1" },
            new { channel_id = "CHELP", ts = Ts(0.1), bot_id = "BOTHER", text = "*Ticket ID*: 2" },
            new { channel_id = "CHELP", ts = Ts(0.2), bot_id = "BZEN", text = "*Ticket ID*: 3\n*Type*: Feedback" },
            new { channel_id = "CHELP", ts = Ts(0.3), thread_ts = Ts(0), bot_id = "BZEN", text = "*Ticket ID*: 4" });

        Assert.Equal("1", string.Join(',', await world.QueryAsync<string>("select number from sla.helpdesk_ticket")));
    }

    [Fact]
    public async Task A_ticket_is_handed_out_once_near_its_level_and_once_when_it_is_due()
    {
        await using var world = await ConnectedAsync();
        await PostAsync(world, "*Ticket ID*: 4711");

        Assert.Equal(0, await ClaimAsync(world, 7.9));
        Assert.Equal(1, await ClaimAsync(world, 8));
        Assert.Equal(0, await ClaimAsync(world, 8.1));
        await ReadAsync(world, 8);
        Assert.Equal(0, await ClaimAsync(world, 9.9));
        Assert.Equal("", await world.FireAsync(10));
        Assert.Equal(1, await ClaimAsync(world, 10));
        await ReadAsync(world, 10);
        Assert.Equal("1", await world.FireAsync(10));
    }

    [Fact]
    public async Task A_failure_of_yesterday_does_not_tell_a_level_unheard_today()
    {
        await using var world = await ConnectedAsync();
        await PostAsync(world, "*Ticket ID*: 4711");
        await ClaimAsync(world, 8);
        await world.CallAsync("select sla.record_helpdesk_failure('{1}', 'trouble', true)");
        Assert.Equal("1", await world.FireAsync(10));

        Assert.Equal("", await world.FireAsync(20));
        Assert.Equal(1, await ClaimAsync(world, 20));
        Assert.Equal("", await world.FireAsync(21.9));
        await world.CallAsync("select sla.record_helpdesk_failure('{1}', 'trouble', false)");
        Assert.Equal("2", await world.FireAsync(22));
        Assert.Equal("""["zendesk"]""", await world.ScalarAsync<string>(
            "select details ->> 'unheard' from sla.notification where kind = 'escalation' order by notification_id desc limit 1"));
    }

    [Fact]
    public async Task While_Slack_is_given_up_the_helpdesk_still_gets_its_own_two_minutes()
    {
        await using var world = await ConnectedAsync();
        await PostAsync(world, "*Ticket ID*: 4711");
        await world.MoveClockAsync(10);
        await world.CallAsync("select * from sla.threads_to_hear()");
        await ClaimAsync(world, 11);
        await world.CallAsync("select sla.record_helpdesk_failure('{1}', 'trouble', false)");

        await world.MoveClockAsync(12.5);
        Assert.Empty(await world.QueryAsync<long>("select ticket_id from sla.check_due_tasks_and_update()"));
        await ClaimAsync(world, 13);
        await world.CallAsync("select sla.record_helpdesk_failure('{1}', 'trouble', false)");
        Assert.Single(await world.QueryAsync<long>("select ticket_id from sla.check_due_tasks_and_update()"));
    }

    [Theory]
    // The integration posts at 0; minutes and kinds of what was said in the helpdesk, and the state that follows.
    [InlineData("-3 agent_reply", "answered")]
    [InlineData("-3 agent_reply, -1 customer_message", "waiting")]
    [InlineData("-3 customer_message", "waiting")]
    [InlineData("2 agent_reply, 3 customer_message", "waiting")]
    [InlineData("3 customer_message, 4 agent_reply", "answered")]
    public async Task What_was_said_counts_at_its_own_time_and_of_what_came_before_only_an_answer_nothing_followed(
        string said, string state)
    {
        await using var world = await ConnectedAsync();
        await PostAsync(world, "*Ticket ID*: 4711");

        await ReadAsync(world, 8, said);
        await ReadAsync(world, 9, said);

        Assert.Equal(state, await world.StateAsync());
    }

    [Fact]
    public async Task Solved_without_an_answer_says_so_and_solved_after_one_does_not()
    {
        await using var world = await ConnectedAsync();
        await PostAsync(world, "*Ticket ID*: 1");
        await PostAsync(world, "*Ticket ID*: 2", 0.1);
        await ReadAsync(world, 8, ticket: 1, closed: true);
        await ReadAsync(world, 8, "2 agent_reply", ticket: 2, closed: true);
        await ReadAsync(world, 9, "2 agent_reply", ticket: 2, closed: true);

        Assert.Equal(["1 solved there", "2 "], await world.QueryAsync<string>(
            "select concat(ticket_id, ' ', reason) from sla.ticket_event where kind = 'resolved' order by ticket_id"));
    }

    [Fact]
    public async Task Where_no_helpdesk_is_connected_nothing_is_waited_for()
    {
        await using var world = await CreateAsync();
        await PostAsync(world, "*Ticket ID*: 4711");

        Assert.Equal("1", await world.FireAsync(10));
        Assert.Equal(0, await ClaimAsync(world, 10));
    }

    private static async Task<EngineWorld> ConnectedAsync()
    {
        var world = await CreateAsync();
        await world.ApplyAsync(Connected());
        return world;
    }

    private static string Connected() => Applied().Replace("\"name\": \"helpdesk\",",
        "\"name\": \"helpdesk\", \"helpdesk\": \"acme\", \"helpdesk_kind\": \"zendesk\", \"helpdesk_fact\": \"ticket_id\",",
        StringComparison.Ordinal);

    private static async Task PostAsync(EngineWorld world, string text, double minute = 0)
    {
        await world.MoveClockAsync(minute);
        await world.HearAsync(new { channel_id = "CHELP", ts = Ts(minute), bot_id = "BZEN", subtype = "bot_message", text });
    }

    private static async Task<int> ClaimAsync(EngineWorld world, double minute)
    {
        await world.MoveClockAsync(minute);
        return (await world.QueryAsync<long>("select ticket_id from sla.claim_helpdesk_tickets('t', interval '1 minute')")).Count;
    }

    private static async Task ReadAsync(EngineWorld world, double minute, string said = "", int ticket = 1, bool closed = false)
    {
        await world.MoveClockAsync(minute);
        var messages = said.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one => new
        {
            kind = one[1], at = At(double.Parse(one[0], CultureInfo.InvariantCulture)), source = $"zendesk:{ticket}:{one[0]}",
        });
        await world.CallAsync("select sla.record_helpdesk_reading(@ticket, sla.now(), null, @messages::jsonb, @closed::jsonb)", new
        {
            ticket, messages = JsonSerializer.Serialize(messages),
            closed = closed ? JsonSerializer.Serialize(new { at = At(5), source = $"zendesk:{ticket}:solved", why = "solved there" }) : null,
        });
    }
}
