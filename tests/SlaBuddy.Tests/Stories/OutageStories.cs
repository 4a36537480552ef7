using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Tests.Stories;

public class OutageStories
{
    private const string Teams = "C0TEAMS";

    [Fact]
    public async Task After_three_hours_down_a_ticket_gets_one_post_and_an_answered_one_gets_none()
    {
        await using var story = await Story.BeginAsync();
        var waiting = await story.CustomerAsksAsync(0);
        await story.StopServiceAsync();
        await story.AdvanceToAsync(5);
        var answered = story.Workspace.PostAs(Story.Carla, Story.Enterprise, "And this?");
        await story.AdvanceToAsync(7);
        story.Workspace.PostAs(Story.Ana, Story.Enterprise, "Like so.", answered);
        await story.AdvanceToAsync(180);

        await story.StartServiceAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(240);

        Assert.Equal("4@180", story.LevelsIn(waiting));
        Assert.Empty(story.BotIn(answered));
        Assert.Equal("answered", await story.ScalarAsync<string>("select state from sla.ticket where ticket_id = 2"));
    }

    [Fact]
    public async Task Where_Slack_cannot_be_read_a_level_waits_two_minutes_and_then_says_so()
    {
        await using var story = await Story.BeginAsync(events: false);
        var ticket = await story.CustomerAsksAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(9.9);
        story.Deaf = true;
        story.Sandbox.Faults.Next("conversations.replies", Fault.Html503, times: 100_000);
        story.Sandbox.Faults.Next("conversations.history", Fault.Html503, times: 100_000);

        await story.AdvanceToAsync(11.5);
        Assert.Empty(story.BotIn(ticket));
        await story.AdvanceToAsync(13);

        Assert.Contains("could not be read", Assert.Single(story.BotIn(ticket)).Text);
    }

    [Fact]
    public async Task Two_instances_tell_each_level_once()
    {
        await using var story = await Story.BeginAsync(yaml: StoryFile.OneByOne);
        await story.StartServiceAsync(events: false);
        var tickets = new List<string>();
        for (var n = 0; n < 20; n++) tickets.Add(await story.CustomerAsksAsync(n / 60.0));

        await story.AdvanceToAsync(21);

        Assert.All(tickets, ticket => Assert.Equal(2, story.BotIn(ticket).Count));
    }

    [Fact]
    public async Task A_post_that_timed_out_after_Slack_took_it_is_found_and_not_repeated()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(9.9);
        story.Sandbox.Faults.Next("chat.postMessage", Fault.AcceptThen500);

        await story.AdvanceToAsync(12);

        Assert.Equal("1@10", story.LevelsIn(ticket));
        Assert.Equal("sent", await story.ScalarAsync<string>("select state from sla.notification where kind = 'escalation'"));
    }

    [Fact]
    public async Task A_rate_limited_post_is_sent_when_Slack_allows_it()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(9.9);
        story.Sandbox.Faults.Next("chat.postMessage", Fault.RateLimited(TimeSpan.FromSeconds(30)));

        await story.AdvanceToAsync(12);

        Assert.Equal("1@10.5", story.LevelsIn(ticket));
    }

    [Fact]
    public async Task A_limit_on_one_channel_delays_no_other()
    {
        await using var story = await Story.BeginAsync(minute: -60);
        var slow = await story.CustomerAsksAsync(-50, Teams);
        var swift = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(9.9);
        story.Sandbox.Faults.Next("chat.postMessage", Fault.RateLimited(TimeSpan.FromSeconds(30)));

        await story.AdvanceToAsync(12);

        // Whichever of the two Slack met first waits, and it alone.
        Assert.Equal(["1@10", "1@10.5"], new[] { story.LevelsIn(slow, Teams), story.LevelsIn(swift) }.Order());
    }

    [Fact]
    public async Task A_calendar_that_fails_leaves_the_last_good_roster_in_force()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        story.Sandbox.Faults.Next("events.list", Fault.Error("404"), times: 100_000);
        await story.StopServiceAsync();
        await story.StartServiceAsync();

        await story.AdvanceToAsync(11);

        Assert.Contains("<@U0ANA> <@U0BEN>:", Assert.Single(story.BotIn(ticket)).Text);
    }

    [Fact]
    public async Task A_channel_that_was_archived_does_not_swallow_a_level()
    {
        await using var story = await Story.BeginAsync();
        await story.CustomerAsksAsync();
        await story.AdvanceToAsync(9.9);
        story.Sandbox.Faults.Next("chat.postMessage", Fault.Error("is_archived"));

        await story.AdvanceToAsync(11);

        var notice = Assert.Single(story.OpsHeard());
        Assert.Contains("`is_archived`", notice);
        Assert.Contains("<@U0ANA>", notice);
    }

    [Fact]
    public async Task A_forged_or_old_request_is_refused_and_nothing_is_stored()
    {
        await using var story = await Story.BeginAsync();
        var forged = await SlackRequest.PostAsync(story, "forged-secret", age: TimeSpan.Zero);
        var old = await SlackRequest.PostAsync(story, story.Sandbox.Options.SigningSecret, age: TimeSpan.FromMinutes(6));
        var valid = await SlackRequest.PostAsync(story, story.Sandbox.Options.SigningSecret, age: TimeSpan.Zero, ts: "1772442001.000100");

        Assert.Equal((401, 401, 200), ((int)forged, (int)old, (int)valid));
        Assert.Equal("1772442001.000100", await story.ScalarAsync<string>("select string_agg(ts, ',') from sla.slack_watcher"));
    }
}
