using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Tests.Stories;

/// <summary>What stands in Slack stays true: an alarm says what comes next, and what became of it.</summary>
public class AlarmStories
{
    [Fact]
    public async Task A_snooze_edits_the_alarm_and_pings_nobody()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(10);
        Assert.Contains("<@U0ANA> <@U0BEN>:", Assert.Single(story.BotIn(ticket)).Text, StringComparison.Ordinal);

        await story.MentionsAsync(12, Story.Ana, ticket);

        var alarm = Assert.Single(story.BotIn(ticket));
        Assert.Contains("Next: level 2 at <!date^1772445000^", alarm.Text, StringComparison.Ordinal);
        Assert.Contains("Ana, Ben: the customer has been waiting since", alarm.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U0ANA>", alarm.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_customer_writes_meanwhile_edits_nothing()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(10);

        await story.SaysAsync(12, Story.Carla, ticket, "Is anybody there?");
        await story.AdvanceToAsync(19);

        Assert.Null(Assert.Single(story.BotIn(ticket)).EditedTs);
    }

    [Fact]
    public async Task The_buttons_go_when_the_alarm_is_over()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(10);
        Assert.Contains("sla_snooze", BlocksOf(Assert.Single(story.BotIn(ticket))), StringComparison.Ordinal);

        await story.SaysAsync(55, Story.Ana, ticket);

        Assert.All(story.BotIn(ticket), alarm => Assert.DoesNotContain("sla_snooze", BlocksOf(alarm), StringComparison.Ordinal));
        Assert.All(story.BotIn(ticket), alarm =>
            Assert.Contains("Answered by Ana after 55 min, 5 min after the target.", alarm.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fell_due_while_it_was_down_is_told_in_one_post_that_stays_true()
    {
        await using var story = await Story.BeginAsync();
        await story.StopServiceAsync();
        var tickets = new List<string>();
        for (var n = 0; n < 8; n++)
        {
            await story.AdvanceToAsync(n);
            tickets.Add(story.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nothing works!"));
        }
        await story.AdvanceToAsync(19);
        await story.StartServiceAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(19.1);

        Assert.All(tickets, ticket => Assert.Empty(story.BotIn(ticket)));
        var digest = Assert.Single(Digests(story));
        Assert.Contains("*8 tickets wait for an answer*", digest.Text, StringComparison.Ordinal);
        Assert.Equal(2, digest.Text.Split("<@U0ANA>").Length);

        await story.SaysAsync(19.5, Story.Ana, tickets[2]);
        await story.SaysAsync(19.6, Story.Ben, tickets[3]);
        digest = Assert.Single(Digests(story));
        Assert.Contains("*6 of 8 tickets still wait for an answer*", digest.Text, StringComparison.Ordinal);
        Assert.Contains("Answered by Ana after 17 min, 32 min before the target.", digest.Text, StringComparison.Ordinal);
        Assert.Contains("Answered by Ben", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U0ANA>", digest.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Message> Digests(Story story) =>
        [.. story.Workspace.MessagesIn(Story.Enterprise).Where(message => message.UserId == Story.Bot && message.ThreadTs is null)];

    private static string BlocksOf(Message message) => message.Blocks?.GetRawText() ?? "";
}
