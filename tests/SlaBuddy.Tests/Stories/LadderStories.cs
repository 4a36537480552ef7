namespace SlaBuddy.Tests.Stories;

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
}
