using SlaBuddy.Tests.Slack;

namespace SlaBuddy.Tests.Roster;

/// <summary>From the calendar to <c>sla.on_shift</c>.</summary>
public class RosterSyncTests
{
    [Fact]
    public async Task Who_is_on_shift_is_what_the_calendar_says()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Holding(
            world.Shift("a", -1, 4, "Support", "ana@acme.example"),
            world.Shift("b", 0, 2, "Ben"),
            world.Shift("c", -2, 8, "Embedded: Auth – Cem"),
            world.Shift("z", -2, 8, "Zoe"));

        Assert.Equal(1, await world.Roster.RunOnceAsync(CancellationToken.None));

        Assert.Equal("UANA UBEN UCEM*", await world.OnShiftAsync(0));
        Assert.Equal("UANA UBEN", await world.OnShiftAsync(0, includeEmbedded: false));
        Assert.Equal("UANA UCEM*", await world.OnShiftAsync(2));
        Assert.Equal("", await world.OnShiftAsync(9));
        Assert.Equal(["ok 4 4 1 4 0 0"], await SyncsAsync(world));
        Assert.Equal(["Zoe"], await world.QueryAsync<string>(
            "select person_text from sla.shift where user_id is null"));
    }

    [Fact]
    public async Task A_second_reading_changes_only_what_changed()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Holding(
            world.Shift("a", 0, 2, "Ana"), world.Shift("b", 0, 2, "Ben"), world.Shift("c", 0, 2, "Cem"));
        await world.Roster.RunOnceAsync(CancellationToken.None);
        const string sameEvents = "select shift_id from sla.shift where event_id in ('a', 'b') order by event_id";
        var before = await world.QueryAsync<long>(sameEvents);

        world.Google.Holding(
            world.Shift("a", 0, 2, "Ana"), world.Shift("b", 0, 3, "Ben"), world.Shift("d", 0, 2, "Cem"));
        await world.Roster.RunOnceAsync(CancellationToken.None);

        Assert.Equal(before, await world.QueryAsync<long>(sameEvents));
        Assert.Equal(["ok 3 3 0 3 0 0", "ok 3 3 0 1 1 1"], await SyncsAsync(world));
        Assert.Equal("UBEN", await world.OnShiftAsync(2));
        Assert.Equal(["2 1", "2 1", "2 2"], await world.QueryAsync<string>(
            "select last_sync_id || ' ' || first_sync_id from sla.shift order by event_id"));
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("token")]
    [InlineData("people")]
    public async Task A_failure_leaves_the_last_good_roster_in_force_and_is_told(string what)
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Holding(world.Shift("a", 0, 48, "Ana"));
        if (what == "people")
        {
            await world.QueryAsync<long>(
                """
                select sla.record_roster_sync('T1', 'support@acme.example', at, at, at + '1 day', 1,
                  jsonb_build_array(jsonb_build_object('event_id', 'a', 'user_id', 'UANA', 'person_text', 'Ana',
                    'starts_at', at, 'ends_at', at + '2 days', 'matched_by', 'name')))
                  from sla.now() at
                """);
        }
        else await world.Roster.RunOnceAsync(CancellationToken.None);
        var synced = world.Slack.Clock.GetUtcNow();
        world.Slack.Clock.Advance(TimeSpan.FromHours(2));
        await world.AtAsync(world.Slack.Clock.GetUtcNow());
        if (what == "calendar") world.Google.Faults.Enqueue(SlackAnswers.Html(503));
        if (what == "token") world.Google.TokenFault = CalendarServer.Refused(500, "backendError");
        if (what == "people") world.Slack.NowAnswers("users.list", SlackAnswers.Html(503));

        Assert.Equal(0, await world.Roster.RunOnceAsync(CancellationToken.None));

        Assert.Equal("UANA", await world.OnShiftAsync(1));
        Assert.Equal([synced.UtcDateTime], await world.QueryAsync<DateTime>("select sla.roster_synced_at('T1')"));
        Assert.NotEmpty(await world.QueryAsync<string>(
            "select error from sla.roster_sync where outcome = 'failed' and error <> ''"));
    }

    [Fact]
    public async Task A_calendar_nobody_names_any_more_counts_no_longer_and_counts_again_when_named()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Holding(world.Shift("a", 0, 2, "Ana"));
        await world.Roster.RunOnceAsync(CancellationToken.None);

        await world.QueryAsync<object>("select sla.use_roster_calendars('T1', '{another}')");
        Assert.Equal("", await world.OnShiftAsync(1));

        await world.QueryAsync<object>("select sla.use_roster_calendars('T1', '{support@acme.example}')");
        Assert.Equal("UANA", await world.OnShiftAsync(1));
    }

    [Fact]
    public async Task Somebody_new_in_Slack_is_found_within_the_hour()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Holding(world.Shift("a", 0, 48, "Zoe"));
        await world.Roster.RunOnceAsync(CancellationToken.None);
        world.Slack.NowAnswers("users.list",
            SlackAnswers.Json("""{"ok":true,"members":[{"id":"UZOE","team_id":"T1","name":"zoe"}]}"""));

        await world.Roster.RunOnceAsync(CancellationToken.None);
        Assert.Equal("", await world.OnShiftAsync(3));

        world.Slack.Clock.Advance(TimeSpan.FromMinutes(61));
        await world.Roster.RunOnceAsync(CancellationToken.None);
        Assert.Equal("UZOE", await world.OnShiftAsync(3));
    }

    private static Task<IReadOnlyList<string>> SyncsAsync(RosterWorld world) => world.QueryAsync<string>(
        """
        select concat_ws(' ', outcome, events, shifts, unmatched, added, changed, removed)
          from sla.roster_sync
         order by sync_id
        """);
}
