using SlaBuddy.Tests.Slack;

namespace SlaBuddy.Tests.Roster;

/// <summary>A user group that is always on shift.</summary>
public class UserGroupSourceTests
{
    [Fact]
    public async Task Members_are_on_shift_for_as_long_as_they_are_members()
    {
        await using var world = await RosterWorld.WithAsync("", ["SLEADS"]);
        world.Slack.NowAnswers("usergroups.users.list", SlackAnswers.Json("""{"ok":true,"users":["UANA","UBEN"]}"""));

        await world.Roster.RunOnceAsync(CancellationToken.None);
        Assert.Equal("UANA UBEN", await world.OnShiftAsync(0));
        Assert.Equal("UANA UBEN", await world.OnShiftAsync(24 * 400));

        world.Slack.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Slack.NowAnswers("usergroups.users.list", SlackAnswers.Json("""{"ok":true,"users":["UBEN","UCEM"]}"""));
        await world.Roster.RunOnceAsync(CancellationToken.None);

        Assert.Equal("UBEN UCEM", await world.OnShiftAsync(0));
        Assert.Equal("UBEN", await world.OnShiftAsync(-4 / 60d));
        Assert.Equal(["user_group"], await world.QueryAsync<string>("select distinct matched_by from sla.shift"));
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_keeps_its_members_on_shift_and_no_calendar_from_being_read()
    {
        await using var world = await RosterWorld.WithAsync("", ["SLEADS"]);
        world.Slack.NowAnswers("usergroups.users.list", SlackAnswers.Json("""{"ok":true,"users":["UANA"]}"""));
        await world.Roster.RunOnceAsync(CancellationToken.None);
        world.Slack.NowAnswers("usergroups.users.list", SlackAnswers.Html(503));
        world.Google.Holding(world.Shift("b", 0, 2, "Ben"));

        Assert.Equal(1, await world.Roster.RunOnceAsync(CancellationToken.None));

        Assert.Equal("UANA UBEN", await world.OnShiftAsync(1));
        Assert.StartsWith("The members of SLEADS could not be read", Assert.Single(await world.QueryAsync<string>(
            "select error from sla.unread_calendars('T1')")));
    }
}
