namespace SlaBuddy.Tests.Stories;

/// <summary>What the team reads when a promise comes near, breaks, or may be postponed no more.</summary>
public class TimerStories
{
    private const string Promising = StoryFile.Published + "\n" +
        """
        policies:
          - id: enterprise
            name: Enterprise
            first_response: 20m
            warn_before: [10m, 5m]
            most_snoozes: 1
            ladder:
              - {after: 30m, who: on_shift}
        rules:
          - {policy: enterprise}
        """;

    [Fact]
    public async Task A_promise_that_comes_near_is_told_in_the_thread_and_so_is_its_breach()
    {
        await using var story = await Story.BeginAsync(yaml: Promising);
        var ticket = await story.CustomerAsksAsync();

        await story.AdvanceToAsync(11);
        await story.AdvanceToAsync(16);
        await story.AdvanceToAsync(21);

        Assert.Collection(story.BotIn(ticket),
            first => Assert.Contains("*10 min left* · The first response is due", first.Text, StringComparison.Ordinal),
            second => Assert.Contains("*5 min left*", second.Text, StringComparison.Ordinal),
            third => Assert.Contains("*The first response is overdue* since", third.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Breaches_go_where_the_team_wants_to_read_of_them()
    {
        await using var story = await Story.BeginAsync(yaml: Promising + "\nbreaches_channel: \"#sla-ops\"");
        var ticket = await story.CustomerAsksAsync();

        await story.AdvanceToAsync(21);

        Assert.Contains("overdue", Assert.Single(story.OpsHeard()), StringComparison.Ordinal);
        Assert.DoesNotContain(story.BotIn(ticket), post => post.Text.Contains("overdue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_in_time_leaves_nothing_to_tell()
    {
        await using var story = await Story.BeginAsync(yaml: Promising);
        var ticket = await story.CustomerAsksAsync();
        await story.SaysAsync(9, Story.Ana, ticket);

        await story.AdvanceToAsync(40);

        Assert.Empty(story.BotIn(ticket));
        Assert.Equal("met", await story.ScalarAsync<string>("select state from sla.sla_timer where metric = 'first_response'"));
    }

    [Fact]
    public async Task Who_postpones_more_often_than_the_policy_allows_is_told_so()
    {
        await using var story = await Story.BeginAsync(yaml: Promising);
        var ticket = await story.CustomerAsksAsync();

        await story.MentionsAsync(1, Story.Ana, ticket);
        await story.MentionsAsync(2, Story.Ana, ticket);

        Assert.Equal("60", await story.DueAsync());
        Assert.Contains("allows no more", story.Workspace.EphemeralsFor(Story.Ana)[^1].Text, StringComparison.Ordinal);
    }
}
