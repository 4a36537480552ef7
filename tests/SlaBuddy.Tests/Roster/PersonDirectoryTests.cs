using SlaBuddy.Roster;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>Who is known, and as what.</summary>
public class PersonDirectoryTests
{
    [Fact]
    public async Task Everybody_is_read_and_news_are_counted()
    {
        await using var world = await RosterWorld.StartAsync();
        var people = world.Get<PersonDirectory>();

        Assert.Equal(5, await people.SyncAsync(CancellationToken.None));
        Assert.Equal(0, await people.SyncAsync(CancellationToken.None));

        Assert.Equal(
            ["UANA Ana ana@acme.example T1", "UBEN ben ben@acme.example T1",
             "UCARLA carla carla@customer.example T9 stranger", "UCEM cem cem@acme.example T1",
             "USLACKBOT slackbot T1 bot"],
            await world.QueryAsync<string>(
                """
                select concat_ws(' ', user_id, name, email, home_team_id, case when is_stranger then 'stranger' end,
                         case when is_bot then 'bot' end)
                  from sla.person order by user_id
                """));
    }

    [Fact]
    public async Task A_newcomer_is_asked_for_once()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Slack.Answers("users.info",
            """{"ok":true,"user":{"id":"UNEW","team_id":"T9","name":"new","is_ultra_restricted":true}}""");
        var people = world.Get<PersonDirectory>();

        await people.EnsureAsync(["UNEW"], CancellationToken.None);
        await people.EnsureAsync(["UNEW"], CancellationToken.None);

        Assert.Equal(["UNEW T9 t"], await world.QueryAsync<string>(
            "select concat_ws(' ', user_id, home_team_id, is_restricted) from sla.person"));
        Assert.Equal(1, world.Slack.CallsOf("users.info"));
    }

    [Fact]
    public async Task Whom_Slack_does_not_tell_about_stays_unknown_and_is_asked_for_again_later()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Slack.Answers("users.info", SlackAnswers.Error("user_not_found"),
            SlackAnswers.Json("""{"ok":true,"user":{"id":"UNEW"}}"""));
        var people = world.Get<PersonDirectory>();

        await people.EnsureAsync(["UNEW"], CancellationToken.None);
        await people.EnsureAsync(["UNEW"], CancellationToken.None);
        Assert.Equal(1, world.Slack.CallsOf("users.info"));

        world.Slack.Clock.Advance(TimeSpan.FromMinutes(1));
        await people.EnsureAsync(["UNEW"], CancellationToken.None);
        Assert.Equal(["UNEW"], await world.QueryAsync<string>("select user_id from sla.person"));
    }

    [Fact]
    public async Task A_silent_Slack_does_not_hold_up_the_message()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Slack.Answers("users.info", SlackAnswers.Hang());
        var start = world.Slack.Clock.GetUtcNow();

        var asked = world.Get<PersonDirectory>().EnsureAsync(["UNEW"], CancellationToken.None);
        await Eventually.IsTrue(() => world.Slack.CallsOf("users.info") == 1);
        Assert.Equal(start.AddSeconds(2), world.Slack.Clock.NextTimerAt);
        world.Slack.Clock.Advance(TimeSpan.FromSeconds(2));

        await asked;
        Assert.Empty(await world.QueryAsync<string>("select user_id from sla.person"));
    }

    [Theory]
    [InlineData("@support")]
    [InlineData("support")]
    [InlineData("S1")]
    public async Task The_agents_are_the_members_of_the_group_with_dates(string group)
    {
        await using var world = await RosterWorld.StartAsync();
        world.Slack.Answers("usergroups.list",
                """{"ok":true,"usergroups":[{"id":"S0","handle":"other"},{"id":"S1","handle":"support"}]}""")
            .Answers("usergroups.users.list",
                """{"ok":true,"users":["UANA","UBEN"]}""", """{"ok":true,"users":["UANA"]}""")
            .Answers("users.info", SlackAnswers.Error("user_not_found"));
        var agents = world.Get<AgentGroup>();

        Assert.Equal(2, await agents.SyncAsync(group, CancellationToken.None));
        world.Slack.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await agents.SyncAsync(group, CancellationToken.None));

        Assert.Equal(["UANA usergroup:S1 now", "UBEN usergroup:S1 until 10:00"], await world.QueryAsync<string>(
            """
            select concat_ws(' ', user_id, source,
                     coalesce('until ' || to_char(member_to at time zone 'UTC', 'HH24:MI'), 'now'))
              from sla.agent order by user_id
            """));
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_refused_and_changes_nothing()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Slack.Answers("usergroups.list", """{"ok":true,"usergroups":[]}""");

        var refused = await Assert.ThrowsAsync<SlackException>(() =>
            world.Get<AgentGroup>().SyncAsync("@nobody", CancellationToken.None));

        Assert.Equal("no_such_subteam", refused.ErrorCode);
    }
}
