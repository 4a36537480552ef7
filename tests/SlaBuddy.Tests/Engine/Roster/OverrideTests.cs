namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>What people say over the calendar. Minutes count from 9:00.</summary>
public class OverrideTests : IAsyncLifetime
{
    private RosterBoard _roster = null!;

    public async Task InitializeAsync()
    {
        _roster = await RosterBoard.CreateAsync();
        await _roster.ReadAsync("a UBEN -60 480", "b UIVO -60 480 embedded");
    }

    public async Task DisposeAsync() => await _roster.World.DisposeAsync();

    [Fact]
    public async Task Im_covering_puts_somebody_on_shift_beside_the_others_until_the_time_named()
    {
        Assert.Equal("done", await _roster.SayAsync(0, EngineWorld.Ana, "I'm covering until 18:00"));

        Assert.Equal("UANA UBEN UIVO*", await _roster.OnShiftAsync(1));
        Assert.Equal("UANA", await _roster.OnShiftAsync(539.999));
        Assert.Equal("", await _roster.OnShiftAsync(540));
    }

    [Fact]
    public async Task Whoever_covers_somebody_has_that_shift_and_no_other()
    {
        Assert.Equal("done", await _roster.SayAsync(0, EngineWorld.Ben, "ana covers ben until tomorrow 9:00"));

        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(-0.001));
        Assert.Equal("UANA(UBEN) UIVO*", await _roster.OnShiftAsync(0));
        // Ben's shift is over at 17:00, and so is what Ana took over.
        Assert.Equal("", await _roster.OnShiftAsync(480));
    }

    [Fact]
    public async Task Covering_an_embedded_shift_is_spent_with_that_team()
    {
        await _roster.SayAsync(0, EngineWorld.Ana, "I cover ivo from 10:00 to 12:00");

        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(59));
        Assert.Equal("UANA*(UIVO) UBEN", await _roster.OnShiftAsync(60));
        Assert.Equal("UBEN", await _roster.OnShiftAsync(60, includeEmbedded: false));
        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(180));
    }

    [Fact]
    public async Task Somebody_out_of_office_is_on_no_shift_but_can_be_covered_or_cover()
    {
        await _roster.ReadAsync("a UBEN -60 480", "x UBEN 0 240 out_of_office");
        Assert.Equal("", await _roster.OnShiftAsync(0));
        Assert.Equal("UBEN", await _roster.OnShiftAsync(240));

        await _roster.SayAsync(10, EngineWorld.Ana, "covering for ben for 1h");
        await _roster.SayAsync(20, EngineWorld.Ben, "I'm on shift until 9:40");

        Assert.Equal("UANA(UBEN)", await _roster.OnShiftAsync(15));
        Assert.Equal("UANA(UBEN) UBEN", await _roster.OnShiftAsync(30));
        Assert.Equal("UANA(UBEN)", await _roster.OnShiftAsync(40));
    }

    [Fact]
    public async Task What_is_said_later_wins()
    {
        await _roster.SayAsync(0, EngineWorld.Ben, "ana covers me until 17:00");
        await _roster.SayAsync(10, EngineWorld.Ben, "cem covers me until 12:00");

        Assert.Equal("UANA(UBEN) UIVO*", await _roster.OnShiftAsync(5));
        Assert.Equal("UCEM(UBEN) UIVO*", await _roster.OnShiftAsync(60));
        Assert.Equal("UANA(UBEN) UIVO*", await _roster.OnShiftAsync(180));
    }

    [Fact]
    public async Task A_cover_can_itself_be_covered()
    {
        await _roster.SayAsync(0, EngineWorld.Ben, "ana covers ben until 17:00");
        await _roster.SayAsync(10, EngineWorld.Ana, "cem covers me until 12:00");

        Assert.Equal("UCEM(UANA) UIVO*", await _roster.OnShiftAsync(60));
        Assert.Equal("UANA(UBEN) UIVO*", await _roster.OnShiftAsync(180));
    }

    [Fact]
    public async Task Whoever_is_off_is_off_whatever_the_calendar_says()
    {
        await _roster.SayAsync(0, EngineWorld.Ana, "ben is off until 12:00");

        Assert.Equal("UIVO*", await _roster.OnShiftAsync(0));
        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(180));
    }

    [Fact]
    public async Task Whoever_is_back_is_on_shift_again_and_what_they_cover_goes_on()
    {
        await _roster.SayAsync(0, EngineWorld.Ana, "ben is off until 12:00");
        await _roster.SayAsync(1, EngineWorld.Ana, "I'm covering until 12:00");

        Assert.Equal("nothing_changes", await _roster.SayAsync(10, EngineWorld.Ana, "I'm back"));
        Assert.Equal("done", await _roster.SayAsync(20, EngineWorld.Ana, "Ben is back"));

        Assert.Equal("UANA UIVO*", await _roster.OnShiftAsync(19));
        Assert.Equal("UANA UBEN UIVO*", await _roster.OnShiftAsync(20));
    }

    [Fact]
    public async Task Taken_back_it_is_as_if_it_had_ended_then()
    {
        await _roster.SayAsync(0, EngineWorld.Ana, "I'm covering until 18:00");

        Assert.Equal("done", await _roster.SayAsync(30, EngineWorld.Ana, "I'm not covering any more"));
        Assert.Equal("nothing_changes", await _roster.SayAsync(31, EngineWorld.Ana, "stop covering"));

        Assert.Equal("UANA UBEN UIVO*", await _roster.OnShiftAsync(29));
        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(30));
        Assert.Equal(["override_set", "override_ended"], await _roster.NoticesAsync());
    }

    [Theory]
    [InlineData("I'm covering", "until_missing")]
    [InlineData("I'm covering until yesterday", "until_missing")]
    [InlineData("I'm covering for 40 days", "until_missing")]
    [InlineData("zed covers ben until 18:00", "unknown_person")]
    [InlineData("gus covers ben until 18:00", "left")]
    [InlineData("I cover ana until 18:00", "no_shift")]
    [InlineData("I cover ben from 18:00 to 20:00", "no_shift")]
    [InlineData("cem covers cem until 18:00", "nothing_changes")]
    public async Task What_cannot_be_done_says_why_and_changes_nothing(string said, string outcome)
    {
        Assert.Equal(outcome, await _roster.SayAsync(0, "UCEM", said));

        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(1));
        Assert.Empty(await _roster.NoticesAsync());
    }

    [Fact]
    public async Task A_first_name_that_two_people_have_means_neither()
    {
        await _roster.World.CallAsync(
            """select sla.record_people('T1', '[{"user_id": "UBEN", "name": "bokoro", "real_name": "Ben Okoro", "home_team_id": "T1"}]')""");

        Assert.Equal("ambiguous_person", await _roster.SayAsync(0, EngineWorld.Ana, "I cover ben until 12:00"));
        Assert.Equal("done", await _roster.SayAsync(0, EngineWorld.Ana, "I cover Ben Okoro until 12:00"));
        Assert.Equal("UANA(UBEN) UIVO*", await _roster.OnShiftAsync(1));
    }

    [Fact]
    public async Task A_time_of_day_is_the_speakers_own()
    {
        // 18:00 in Berlin is 17:00 in UTC.
        await _roster.SayAsync(0, "UCEM", "I'm covering until 18:00");

        Assert.Equal("UBEN UCEM UIVO*", await _roster.OnShiftAsync(479));
        Assert.DoesNotContain("UCEM", await _roster.OnShiftAsync(480));
    }

    [Fact]
    public async Task A_customer_changes_nobodys_shift()
    {
        Assert.Equal("not_agent", await _roster.SayAsync(0, EngineWorld.Carla, "I'm covering until 18:00"));

        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(1));
    }

    [Fact]
    public async Task Whoever_left_since_covers_nobody_and_the_covered_one_is_back()
    {
        await _roster.SayAsync(0, EngineWorld.Ben, "ana covers ben until 17:00");

        await _roster.World.CallAsync("""select sla.record_people('T1', '[{"user_id": "UANA", "deleted": true}]')""");

        Assert.Equal("UBEN UIVO*", await _roster.OnShiftAsync(1));
    }

    [Fact]
    public async Task The_same_message_heard_twice_counts_once()
    {
        var said = EngineWorld.Said(0, EngineWorld.Ana, $"{EngineWorld.Mention} I'm covering until 18:00");

        await _roster.World.HearAsync(said);
        await _roster.World.HearAsync(said);

        Assert.Equal(1, await _roster.World.ScalarAsync<int>("select count(*) from sla.roster_override"));
        Assert.Equal("UANA UBEN UIVO*", await _roster.OnShiftAsync(1));
    }

    [Fact]
    public async Task What_was_said_is_in_the_rosters_history()
    {
        await _roster.SayAsync(0, EngineWorld.Ben, "ana covers ben until 10:00");
        await _roster.SayAsync(5, EngineWorld.Ana, "I'm covering until 12:00");
        await _roster.DoAsync(20, "UCEM", "uncover", overrideId: 2);
        await _roster.World.MoveClockAsync(120);

        Assert.Equal(
            ["0 override_set UBEN", "5 override_set UANA", "20 override_ended UCEM", "60 override_over "],
            await _roster.World.QueryAsync<string>(
                """
                select format('%s %s %s', extract(epoch from at - @Opening)::int / 60, kind, actor)
                  from sla.roster_history where override_id is not null order by at
                """, new { EngineWorld.Opening }));
    }
}
