using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Tests.Stories.Rosters;

/// <summary>What becomes of escalations while a source of the roster fails.</summary>
public class RosterFailureStories
{
    private const string SlowLadder = StoryFile.Published + "\n" +
        """
        policies:
          - id: enterprise
            name: Enterprise
            ladder:
              - {after: 1h, who: on_shift}
              - {after: 4h, who: on_shift}
              - {after: 8h, who: on_shift}
        rules:
          - {policy: enterprise}
        """;

    [Fact]
    public async Task A_calendar_that_fails_for_six_hours_keeps_its_last_good_shifts_and_alarms_say_how_old_they_are()
    {
        await using var stage = await RosterStage.SetAsync(yaml: SlowLadder);
        var story = stage.Story;
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("day", "Ana", "2026-03-02 06:00", "2026-03-03 06:00"));
        await stage.StartAsync();
        var ticket = await story.CustomerAsksAsync();
        await stage.ReadRosterAsync();

        // What changes meanwhile cannot be known.
        stage.Google.Cancel(RosterStage.Calendar, "day");
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("other", "Ben", "2026-03-02 06:00", "2026-03-03 06:00"));
        story.Sandbox.Faults.Add(new FaultRule("events.list", Fault.Error("403")));
        for (var minute = 30; minute < 390; minute += 30)
        {
            await story.AdvanceToAsync(minute);
            await stage.ReadRosterAsync();
        }

        Assert.Equal("1@60 2@240", story.LevelsIn(ticket));
        Assert.All(story.BotIn(ticket), alarm => Assert.Contains("<@U0ANA>", alarm.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("The roster is", story.BotIn(ticket)[0].Text, StringComparison.Ordinal);
        Assert.Contains("The roster is 4 h old", story.BotIn(ticket)[1].Text, StringComparison.Ordinal);
        var told = Assert.Single(story.OpsHeard(), text => text.Contains("cannot be read", StringComparison.Ordinal));
        Assert.Contains("share it with", told, StringComparison.Ordinal);

        story.Sandbox.Faults.Clear();
        await story.AdvanceToAsync(390);
        await stage.ReadRosterAsync();
        await story.AdvanceToAsync(480);

        var last = story.BotIn(ticket)[^1];
        Assert.Equal("1@60 2@240 3@480", story.LevelsIn(ticket));
        Assert.Contains("<@U0BEN>", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The roster is", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_fail_each_alone_and_count_together()
    {
        await using var stage = await RosterStage.SetAsync(
            $$"""
            {calendars: [{{RosterStage.Calendar}}], always_on: ["@on-duty"],
              shifts: [{people: cem@acme.example, from: "00:00", to: "24:00", zone: Europe/Berlin, embedded: Auth}]}
            """, SlowLadder);
        var story = stage.Story;
        story.Workspace.Directory.Add(new UserGroup("S0DUTY", "on-duty", "On duty", ["U0DINA"]));
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("day", "Ana", "2026-03-02 06:00", "2026-03-03 06:00"));
        await stage.StartAsync();
        Assert.Equal("Ana Cem(Auth) Dina", await stage.OnShiftAsync("2026-03-02 12:00"));

        story.Sandbox.Faults.Add(new FaultRule("usergroups.users.list", Fault.Error("no_such_subteam")));
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("more", "Ben", "2026-03-02 06:00", "2026-03-03 06:00"));
        await story.AdvanceToAsync(-10);
        await stage.ReadRosterAsync();

        Assert.Equal("Ana Ben Cem(Auth) Dina", await stage.OnShiftAsync("2026-03-02 12:00"));
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(60);
        var alarm = Assert.Single(story.BotIn(ticket));
        Assert.All((string[])["<@U0ANA>", "<@U0BEN>", "<@U0CEM>", "<@U0DINA>"],
            mention => Assert.Contains(mention, alarm.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_night_without_anybody_is_told_to_the_leads_before_it_comes_and_once_when_it_is_filled()
    {
        await using var stage = await RosterStage.SetAsync(
            $$"""{calendars: [{{RosterStage.Calendar}}], look_ahead: 2d, warn_of_gaps_ahead: 1d, leads: "@head-of-success"}""",
            SlowLadder);
        var story = stage.Story;
        stage.Google.Put(RosterStage.Calendar, RosterStage.Event("one", "Ana", "2026-03-02 06:00", "2026-03-03 02:00"));
        stage.Google.Put(RosterStage.Calendar, RosterStage.Event("two", "Ben", "2026-03-03 06:00", "2026-03-06 06:00"));
        await stage.StartAsync();
        await stage.ReadRosterAsync();
        await stage.ReadRosterAsync();

        var told = Assert.Single(story.OpsHeard());
        Assert.Contains("<@U0HANA>", told, StringComparison.Ordinal);

        stage.Google.Put(RosterStage.Calendar, RosterStage.Event("fill", "Cem", "2026-03-03 02:00", "2026-03-03 06:00"));
        await story.AdvanceToAsync(0);
        await stage.ReadRosterAsync();
        await stage.ReadRosterAsync();

        Assert.Equal(2, story.OpsHeard().Count);
        Assert.Contains("the gap is filled", story.OpsHeard()[1], StringComparison.Ordinal);
    }
}
