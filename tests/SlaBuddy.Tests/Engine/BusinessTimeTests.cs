using SlaBuddy.Tests.Engine.Properties;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class BusinessTimeTests
{
    private const string Office = "COFFICE";

    [Fact]
    public async Task The_teams_ladder_is_due_in_hours()
    {
        await using var world = await EngineWorld.CreateAsync();

        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"));

        Assert.Equal("60/180/360/720", await world.DueMinutesAsync());
    }

    [Theory]
    [InlineData(new double[] { }, 5, "40/50/65/80")]
    [InlineData(new double[] { 10 }, 12, "50/65/80")]
    [InlineData(new double[] { 10, 20 }, 22, "65/80")]
    [InlineData(new double[] { 10, 20, 35 }, 40, "80")]
    [InlineData(new double[] { 10, 20, 35, 50 }, 55, "")]
    public async Task A_mention_after_any_level_moves_those_that_are_left(
        double[] firedAt, double mentionedAt, string due)
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla));
        foreach (var minute in firedAt) Assert.NotEmpty(await world.FireAsync(minute));

        await world.HearAsync(Said(mentionedAt, Ana, Mention));

        Assert.Equal(due, await world.DueMinutesAsync());
    }

    [Theory]
    [InlineData("2026-03-28T23:00Z", "2026-03-29T04:00Z", 5, "2026-03-29T03:00Z")]
    [InlineData("2026-10-24T22:00Z", "2026-10-25T05:00Z", 7, "2026-10-25T02:00Z")]
    public async Task A_night_has_five_hours_when_summer_begins_and_seven_when_it_ends(
        string midnight, string six, int hours, string fourHoursLater)
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync(
            """
            select sla.apply_calendars('[{"id": "night", "zone": "Europe/Berlin",
              "weekly": [{"day": 7, "from": "00:00", "to": "06:00"}]}]', 'test')
            """);
        const string Calendar = "(select calendar_version_id from sla.calendar)";

        Assert.Equal(TimeSpan.FromHours(hours), await world.ScalarAsync<TimeSpan>(
            $"select sla.open_between({Calendar}, @midnight::timestamptz, @six::timestamptz)", new { midnight, six }));
        Assert.True(await world.ScalarAsync<bool>(
            $"select sla.add_open({Calendar}, @midnight::timestamptz, '4 h') = @fourHoursLater::timestamptz",
            new { midnight, fourHoursLater }));
    }

    [Fact]
    public async Task A_pause_across_a_holiday_adds_the_open_time_of_the_days_around_it()
    {
        // Tuesday 16:30 in Berlin; Wednesday is a holiday. Level 1 comes after an hour: on Thursday at 9:30.
        var opened = (24 * 60) + 390;
        await using var world = await PropertyWorld.CreateAsync();
        await world.HearAsync(Said(opened, Carla, root: opened, channel: Office));
        Assert.StartsWith($"{opened + (41 * 60)}/", await world.DueMinutesAsync(), StringComparison.Ordinal);

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1', null, @until)",
            new { at = At(opened + 15), until = At(opened + (41 * 60) + 600) });
        await world.CallAsync("select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'p2')",
            new { at = At(opened + (41 * 60) - 15) });

        Assert.StartsWith($"{opened + (41 * 60) + 30}/", await world.DueMinutesAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "met 30")]
    [InlineData(40, "missed 40")]
    public async Task A_ticket_answered_while_paused_is_judged_on_the_time_it_banked(double pausedAt, string verdict)
    {
        await using var world = await PropertyWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla, channel: "CTIMER"));

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1')", new { at = At(pausedAt) });
        await world.HearAsync(Said(100, Ana, channel: "CTIMER"));

        Assert.Equal(verdict, await world.ScalarAsync<string>(
            """
            select state || ' ' || (extract(epoch from banked_for) / 60)::int
              from sla.sla_timer
             where metric = 'first_response'
            """));
    }

    [Fact]
    public async Task A_policy_that_changes_during_a_pause_keeps_what_was_banked()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla, channel: "CTEAMS"));
        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'p1')", new { at = At(20) });

        await world.CallAsync(
            """select sla.change_facts(1, '{"tier": "enterprise"}', @at, 'api:1')""", new { at = At(30) });
        await world.MoveClockAsync(60);
        await world.CallAsync("select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'p2')", new { at = At(60) });

        Assert.EndsWith("/75/90", await world.DueMinutesAsync(), StringComparison.Ordinal);
        Assert.True(await world.ScalarAsync<bool>(
            "select due_at = @due from sla.sla_timer where metric = 'first_response'", new { due = At(90) }));
    }
}
