namespace SlaBuddy.Tests.Stories;

/// <summary>The design's examples, minute by minute, through the real service.</summary>
public class LadderStories
{
    [Fact]
    public async Task A_ticket_climbs_the_published_ladder_and_each_level_mentions_the_right_people()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.AdvanceToAsync(120);

        Assert.Equal("1@10 2@20 3@35 4@50", story.LevelsIn(ticket));
        var posts = story.BotIn(ticket);
        Assert.Contains("<@U0ANA> <@U0BEN>:", posts[0].Text);
        Assert.DoesNotContain("U0CEM", posts[0].Text);
        Assert.Contains("<@U0ANA> <@U0BEN> <@U0CEM>:", posts[1].Text);
        Assert.Contains("<!subteam^S0GROUPSUPPORT>:", posts[2].Text);
        Assert.Contains("<@U0HANA>:", posts[3].Text);
    }

    [Fact]
    public async Task The_teams_ladder_climbs_in_hours()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync(channel: "C0TEAMS");

        await story.AdvanceToAsync(13 * 60);

        Assert.Equal("1@60 2@180 3@360 4@720", story.LevelsIn(ticket, "C0TEAMS"));
    }

    [Theory]
    [InlineData(new double[] { 5 }, "1@40 2@50 3@65 4@80")]
    [InlineData(new double[] { 5, 8 }, "1@70 2@80 3@95 4@110")]
    [InlineData(new double[] { 12 }, "1@10 2@50 3@65 4@80")]
    public async Task A_mention_postpones_the_rest_and_only_the_rest(double[] minutes, string levels)
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        foreach (var minute in minutes) await story.MentionsAsync(minute, Story.Ana, ticket);
        await story.AdvanceToAsync(150);

        Assert.Equal(levels, story.LevelsIn(ticket));
    }

    [Fact]
    public async Task A_mention_after_an_outage_counts_from_its_own_time()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.StopServiceAsync();
        await story.MentionsAsync(170, Story.Ana, ticket);
        await story.AdvanceToAsync(171);

        await story.StartServiceAsync();
        await story.AdvanceToAsync(300);

        Assert.Equal("1@200 2@210 3@225 4@240", story.LevelsIn(ticket));
    }

    [Fact]
    public async Task Pause_and_snooze_add_up()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.AdvanceToAsync(5);
        await story.ScalarAsync<object>("select sla.pause_ticket(1, 'waiting_on_vendor', sla.now(), 'p')");
        await story.MentionsAsync(20, Story.Ana, ticket);
        await story.AdvanceToAsync(65);
        await story.ScalarAsync<object>("select sla.resume_ticket(1, 'waiting_on_vendor', sla.now(), 'r')");
        await story.AdvanceToAsync(180);

        Assert.Equal("1@100 2@110 3@125 4@140", story.LevelsIn(ticket));
    }

    [Fact]
    public async Task A_ticket_that_turns_out_urgent_climbs_the_other_ladder_from_its_start()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync(channel: "C0TEAMS");

        await story.AdvanceToAsync(40);
        await story.ScalarAsync<object>("""select sla.change_facts(1, '{"tier": "enterprise"}', sla.now(), 'api')""");
        await story.AdvanceToAsync(120);

        Assert.Equal("3@40 4@50", story.LevelsIn(ticket, "C0TEAMS"));
    }

    [Theory]
    [InlineData(-25, "3@10 4@25")]
    [InlineData(-60, "")]
    public async Task Watching_a_busy_channel_wakes_nobody_for_what_was_due_before(double openedAt, string levels)
    {
        // Watched at minute 0, which is 12:00 in the design's example.
        await using var story = await Story.BeginAsync(minute: -120, start: false);
        var ticket = await story.CustomerAsksAsync(openedAt);
        await story.AdvanceToAsync(0);

        await story.StartServiceAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(120);

        Assert.Equal(levels, story.LevelsIn(ticket));
        Assert.Contains("nobody was woken", Assert.Single(story.OpsHeard()));
    }

    [Fact]
    public async Task An_answer_ends_the_ladder_and_edits_the_alarm()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(12, Story.Ana, ticket);
        await story.AdvanceToAsync(120);

        var alarm = Assert.Single(story.BotIn(ticket));
        Assert.Contains("Answered by Ana after 12 min, 38 min before the target.", alarm.Text);
        Assert.NotNull(alarm.EditedTs);
    }

    [Fact]
    public async Task A_reply_at_the_very_due_time_wins()
    {
        await using var story = await Story.BeginAsync(events: false);
        var ticket = await story.CustomerAsksAsync();
        await story.ScanAsync();

        story.Workspace.PostAt(Story.Opening.AddMinutes(10), Story.Ana, Story.Enterprise, "here it is", ticket);
        await story.AdvanceToAsync(60);

        Assert.Equal("", story.LevelsIn(ticket));
    }

    [Fact]
    public async Task A_mention_is_answered_to_that_person_alone_with_what_is_next_and_when()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.MentionsAsync(5, Story.Ana, ticket);
        await story.MentionsAsync(8, Story.Ben, ticket);

        var answer = Assert.Single(story.Workspace.EphemeralsFor(Story.Ben));
        Assert.Contains("postponed 2 times", answer.Text);
        Assert.Contains("level 1", answer.Text);
        Assert.Contains("level 1 at <!date^1772446200^{time}|10:10 UTC>", answer.Text);
        Assert.Empty(story.BotIn(ticket));
    }

    [Fact]
    public async Task The_same_event_twice_counts_once()
    {
        var twice = new SlaBuddy.Sandbox.SandboxOptions { Events = new() { Twice = true } };
        await using var story = await Story.BeginAsync(options: twice);
        var ticket = await story.CustomerAsksAsync();

        await story.MentionsAsync(5, Story.Ana, ticket);
        await story.AdvanceToAsync(120);

        Assert.Equal("1@40 2@50 3@65 4@80", story.LevelsIn(ticket));
        Assert.Single(story.Workspace.EphemeralsFor(Story.Ana));
    }

    [Fact]
    public async Task In_a_helpdesk_channel_only_the_helpdesk_answers()
    {
        await using var story = await Story.BeginAsync();
        await story.AdvanceToAsync(0);
        var ticket = story.Workspace.PostAsIntegration("B0HELPDESK", "Helpdesk", "C0HELPDESK", "*Ticket ID*: 4711\n*Type*: bug");
        await story.SettleAsync();

        await story.SaysAsync(5, Story.Ana, ticket, "I have a look", "C0HELPDESK");
        await story.AdvanceToAsync(15);
        Assert.Equal("1@10", story.LevelsIn(ticket, "C0HELPDESK"));
        await story.ScalarAsync<object>("select sla.record_reply(1, sla.now(), 'helpdesk:1')");
        await story.AdvanceToAsync(90);

        Assert.Contains("Answered after 15 min, 35 min before the target.", Assert.Single(story.BotIn(ticket, "C0HELPDESK")).Text);
    }
}
