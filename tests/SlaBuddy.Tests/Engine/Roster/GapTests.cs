namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>Nobody on shift is told before it happens. Minutes count from 9:00 of a Monday; two days are 2,880.</summary>
public class GapTests : IAsyncLifetime
{
    private RosterBoard _roster = null!;

    public async Task InitializeAsync() => _roster = await RosterBoard.CreateAsync();

    public async Task DisposeAsync() => await _roster.World.DisposeAsync();

    [Fact]
    public async Task A_gap_is_told_once_and_not_earlier_than_asked_for()
    {
        await _roster.ReadAsync("a UBEN -60 4000", "b UANA 4100 30000");

        await WarnAsync(1119);
        Assert.Empty(await _roster.NoticesAsync());
        await WarnAsync(1121);
        await WarnAsync(1200);

        Assert.Equal(["roster_gap"], await _roster.NoticesAsync());
        Assert.Equal("4000-4100", await ToldAsync());
    }

    [Fact]
    public async Task A_gap_that_arises_later_is_told_at_once_and_so_is_that_it_was_filled()
    {
        await _roster.ReadAsync("a UBEN -60 30000");
        await WarnAsync(0);
        await _roster.ReadAsync("a UBEN -60 100", "b UANA 160 30000");
        await WarnAsync(5);
        await _roster.SayAsync(10, "UCEM", "I'm covering until 13:00");
        await WarnAsync(11);

        Assert.Equal(["roster_gap", "override_set", "roster_gap_filled"], await _roster.NoticesAsync());
    }

    [Fact]
    public async Task A_gap_that_becomes_longer_is_told_again()
    {
        await _roster.ReadAsync("a UBEN -60 100", "b UANA 160 30000");
        await WarnAsync(0);
        await _roster.ReadAsync("a UBEN -60 100", "b UANA 200 30000");
        await WarnAsync(5);
        await _roster.ReadAsync("a UBEN -60 110", "b UANA 180 30000");
        await WarnAsync(10);

        Assert.Equal(["roster_gap", "roster_gap"], await _roster.NoticesAsync());
    }

    [Fact]
    public async Task A_gap_that_has_begun_is_the_same_gap()
    {
        await _roster.ReadAsync("a UBEN -60 100", "b UANA 160 30000");
        await WarnAsync(0);
        await WarnAsync(120);
        await WarnAsync(170);

        Assert.Equal(["roster_gap"], await _roster.NoticesAsync());
        Assert.Equal("passed", await _roster.World.ScalarAsync<string>("select over_why from sla.roster_gap"));
    }

    [Fact]
    public async Task A_gap_without_an_end_in_sight_says_so()
    {
        await _roster.ReadAsync("a UBEN -60 100");
        await WarnAsync(0);

        Assert.Null(await _roster.World.ScalarAsync<string?>(
            "select details ->> 'ends_at' from sla.notification where kind = 'ops_notice'"));
    }

    [Fact]
    public async Task Somebody_who_is_always_on_leaves_no_gap()
    {
        await _roster.ReadAsync("a UBEN -60 100");
        await _roster.World.CallAsync(
            """
            select sla.use_roster_sources('T1', '[{"calendar_id": "support@acme.example", "source": "google"},
              {"calendar_id": "S7", "source": "user_group"}]');
            """);
        await _roster.World.CallAsync(
            """
            select sla.record_roster_sync('T1', 'S7', sla.now(), sla.now(), sla.now() + interval '1 day', 1,
              '[{"event_id": "S7", "user_id": "UANA", "person_text": "UANA", "matched_by": "user_group"}]')
            """);
        await WarnAsync(0);

        Assert.Empty(await _roster.NoticesAsync());
        Assert.Equal("UANA", await _roster.OnShiftAsync(1_000_000));
    }

    [Fact]
    public async Task A_closed_night_is_no_gap()
    {
        await _roster.World.ApplyAsync(EngineWorld.Applied()
            .Replace("\"policies\": [", """
                "calendars": [{"id": "office", "zone": "UTC", "weekly": [{"day": 1, "from": "09:00", "to": "17:00"},
                  {"day": 2, "from": "09:00", "to": "17:00"}, {"day": 3, "from": "09:00", "to": "17:00"}], "holidays": []}],
                "policies": [
                """, StringComparison.Ordinal)
            .Replace("\"rearm\"", "\"calendar\": \"office\", \"rearm\"", StringComparison.Ordinal));
        await _roster.ReadAsync("a UBEN 0 480", "b UANA 1440 1680", "c UANA 2880 30000");

        var gaps = await _roster.World.QueryAsync<string>(
            """
            select format('%s-%s', extract(epoch from starts_at - @Opening)::int / 60, extract(epoch from ends_at - @Opening)::int / 60)
              from sla.roster_gaps('T1', @Opening, @Opening + interval '3 days')
            """, new { EngineWorld.Opening });

        // Tuesday from 13:00 until the doors close at 17:00; the nights are nobody's.
        Assert.Equal(["1680-1920"], gaps);
    }

    private async Task WarnAsync(double minute)
    {
        await _roster.World.MoveClockAsync(minute);
        await _roster.World.CallAsync("select sla.warn_of_gaps('T1')");
    }

    private Task<string> ToldAsync() => _roster.World.ScalarAsync<string>(
        """
        select format('%s-%s', extract(epoch from starts_at - @Opening)::int / 60, extract(epoch from ends_at - @Opening)::int / 60)
          from sla.roster_gap
        """, new { EngineWorld.Opening });
}
