using System.Globalization;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>Calendars: open hours of a zone, split shifts, holidays and the days on which clocks change.</summary>
public class BusinessTimeTests
{
    /// <summary>Berlin: Monday to Friday 9 to 12 and 13 to 18, Sunday 1 to 4 at night, closed on Good Friday.</summary>
    private const string Berlin = """
        {"calendars": [{"id": "berlin", "zone": "Europe/Berlin", "holidays": ["2026-04-03", "2026-12-25"], "weekly": [
            {"day": 1, "from": "09:00", "to": "12:00"}, {"day": 1, "from": "13:00", "to": "18:00"},
            {"day": 2, "from": "09:00", "to": "12:00"}, {"day": 2, "from": "13:00", "to": "18:00"},
            {"day": 3, "from": "09:00", "to": "12:00"}, {"day": 3, "from": "13:00", "to": "18:00"},
            {"day": 4, "from": "09:00", "to": "12:00"}, {"day": 4, "from": "13:00", "to": "18:00"},
            {"day": 5, "from": "09:00", "to": "12:00"}, {"day": 5, "from": "13:00", "to": "18:00"},
            {"day": 7, "from": "01:00", "to": "04:00"}]}],
         "policies": [{"id": "office", "calendar": "berlin", "first_response_seconds": 14400,
            "levels": [{"after_seconds": 3600, "who": "on_shift"}, {"after_seconds": 7200, "who": "@group-support"}]}],
         "rules": [{"policy": "office"}]}
        """;

    [Theory]
    [InlineData("2026-03-02 11:30", "2026-03-02 13:30", "2026-03-02 14:30", "2026-03-02 16:30")] // over lunch
    [InlineData("2026-03-02 17:30", "2026-03-03 09:30", "2026-03-03 10:30", "2026-03-03 13:30")] // over night
    [InlineData("2026-03-02 17:00", "2026-03-02 18:00", "2026-03-03 10:00", "2026-03-03 12:00")] // due at closing time
    [InlineData("2026-04-02 17:30", "2026-04-05 01:30", "2026-04-05 02:30", "2026-04-06 09:30")] // over a holiday
    [InlineData("2026-03-27 17:30", "2026-03-29 01:30", "2026-03-29 03:30", "2026-03-30 10:30")] // 2:00 to 3:00 does not exist
    [InlineData("2026-10-23 17:30", "2026-10-25 01:30", "2026-10-25 02:30", "2026-10-25 03:30")] // 2:00 to 3:00 comes twice
    [InlineData("2026-12-31 17:30", "2027-01-01 09:30", "2027-01-01 10:30", "2027-01-01 13:30")] // over the year's end
    public async Task Due_times_count_open_hours_alone(string openedAt, string level1, string level2, string target)
    {
        await using var world = await OfficeAsync(openedAt);

        await world.HearAsync(RootAt(openedAt));

        Assert.Equal([level1, level2, target], await world.QueryAsync<string>(
            """
            select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI')
              from (select due_at from sla.escalation_task union all select due_at from sla.sla_timer) due
             order by due_at
            """));
    }

    [Fact]
    public async Task An_answer_in_the_evening_misses_what_was_due_at_closing_time()
    {
        await using var world = await OfficeAsync("2026-03-02 13:00");
        await world.HearAsync(RootAt("2026-03-02 14:00"));

        await world.HearAsync(new
        {
            channel_id = "CENT", ts = TsOf("2026-03-02 18:30"), thread_ts = TsOf("2026-03-02 14:00"), user_id = Ana, text = "hello",
        });

        Assert.Equal("missed", await world.ScalarAsync<string>("select state from sla.sla_timer"));
    }

    [Fact]
    public async Task A_pause_over_a_holiday_gives_back_the_open_hours_alone()
    {
        await using var world = await OfficeAsync("2026-04-02 10:00");
        await world.HearAsync(RootAt("2026-04-02 16:00"));

        await world.CallAsync("select sla.pause_ticket(1, 'waiting_on_vendor', @from, 'p', null, @until)",
            new { from = Instant("2026-04-02 17:00"), until = Instant("2026-04-06 10:00") });

        // One hour was left of Thursday, three are open in Sunday's night and one was of Monday.
        Assert.Equal(["2026-04-06 10:00", "2026-04-06 11:00"], await world.QueryAsync<string>(
            "select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') from sla.escalation_task order by due_at"));
    }

    [Fact]
    public async Task A_mention_in_business_hours_postpones_by_open_time()
    {
        await using var world = await OfficeAsync("2026-03-02 10:00");
        await world.HearAsync(RootAt("2026-03-02 16:45"));

        await world.HearAsync(new
        {
            channel_id = "CENT", ts = TsOf("2026-03-02 17:00"), thread_ts = TsOf("2026-03-02 16:45"), user_id = Ana, text = Mention,
        });

        Assert.Equal(["2026-03-03 09:15", "2026-03-03 10:15"], await world.QueryAsync<string>(
            "select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') from sla.escalation_task order by due_at"));
    }

    [Fact]
    public async Task A_change_to_other_hours_carries_over_what_was_counted()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.move_clock(@at)", new { at = Instant("2026-03-06 17:00") });
        await world.HearAsync(RootAt("2026-03-06 17:30"));

        await world.CallAsync("select sla.apply_policies(@office::jsonb, 'test')", new { office = Berlin });
        await world.CallAsync("select sla.change_facts(1, '{}', @at, 'api')", new { at = Instant("2026-03-06 19:00") });

        // An hour and a half counted around the clock; from then on the office's hours do.
        Assert.Equal(["2026-03-06 19:00", "2026-03-08 01:30"], await world.QueryAsync<string>(
            "select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') from sla.escalation_task order by due_at"));
        Assert.Equal("2026-03-08 03:30", await world.ScalarAsync<string>(
            "select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') from sla.sla_timer"));
    }

    [Fact]
    public async Task Spans_are_topped_up_five_years_ahead_and_due_times_stay()
    {
        await using var world = await OfficeAsync("2026-03-02 10:00");
        var before = await world.ScalarAsync<DateTime>("select sla.add_open(1, sla.now(), interval '100 hours')");
        await world.CallAsync("select sla.move_clock(sla.now() + interval '200 days')");

        Assert.Equal(1, await world.ScalarAsync<int>("select sla.expand_calendars()"));
        Assert.Equal(0, await world.ScalarAsync<int>("select sla.expand_calendars()"));

        Assert.Equal(before, await world.ScalarAsync<DateTime>(
            "select sla.add_open(1, sla.now() - interval '200 days', interval '100 hours')"));
    }

    [Fact]
    public async Task An_instant_outside_of_the_calendar_is_refused_with_what_to_do()
    {
        await using var world = await OfficeAsync("2026-03-02 10:00");

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            world.CallAsync("select sla.open_time(1, '2050-01-01')"));

        Assert.Equal("SLA05", refusal.SqlState);
        Assert.Contains("sla.expand_calendar", refusal.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_nobody_gave_is_refused_and_the_policies_in_force_stay()
    {
        await using var world = await EngineWorld.CreateAsync();

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.CallAsync(
            """select sla.apply_policies('{"policies": [{"id": "x", "calendar": "mars", "levels": [{"after_seconds": 1, "who": "on_shift"}]}]}', 'test')"""));

        Assert.Equal("SLA06", refusal.SqlState);
        Assert.Equal(2, await world.ScalarAsync<int>("select count(*)::int from sla.policy"));
    }

    private static async Task<EngineWorld> OfficeAsync(string at)
    {
        var world = await EngineWorld.CreateAsync();
        await world.CallAsync("select sla.move_clock(@at)", new { at = Instant(at) });
        await world.CallAsync("update sla.watched_channel set watched_at = @at", new { at = Instant(at).AddDays(-1) });
        await world.CallAsync("select sla.apply_policies(@office::jsonb, 'test')", new { office = Berlin });
        return world;
    }

    private static object RootAt(string berlin) => new { channel_id = "CENT", ts = TsOf(berlin), user_id = Carla, text = "help" };

    private static string TsOf(string berlin) => $"{Instant(berlin).ToUnixTimeSeconds()}.000000";

    private static DateTimeOffset Instant(string berlin)
    {
        var local = DateTime.Parse(berlin, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(local)).ToUniversalTime();
    }
}
