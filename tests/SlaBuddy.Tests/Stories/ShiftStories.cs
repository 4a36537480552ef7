using static SlaBuddy.Tests.Stories.GestureStage;
using static SlaBuddy.Tests.Stories.Story;

namespace SlaBuddy.Tests.Stories;

/// <summary>Times without anybody on shift, told before they come, and mentions that are shared among many on shift.</summary>
public class ShiftStories
{
    private const string Dina = "U0DINA";
    private const string Night = "tomorrow from 2:00 to 6:00";

    [Fact]
    public async Task A_gap_ahead_is_told_to_the_leads_once_before_it_comes_and_again_when_it_is_filled()
    {
        await using var story = await Story.BeginAsync(yaml: StoryFile.Published + "\nroster: {leads: \"@group-support\"}\n");
        await story.AdvanceToAsync(0);
        foreach (var name in (string[])["ana", "ben", "cem"])
            story.Workspace.PostAs(Ana, Ops, $"<@{Bot}> {name} is off {Night}");
        await story.SettleAsync();

        await ReadRosterAsync(story, 1);
        await ReadRosterAsync(story, 2);
        var told = Assert.Single(story.OpsHeard(), text => text.Contains("Nobody is on shift", StringComparison.Ordinal));
        Assert.StartsWith(":warning: <!subteam^S0GROUPSUPPORT> *Nobody is on shift ", told);
        Assert.Contains("|Tuesday 2026-03-03 02:00 UTC> to ", told);
        Assert.Contains("|06:00 UTC>* (in 16 h 59 min).", told);
        await CommandAsync(story, Ana, "oncall");
        Assert.Contains("|Tuesday 2026-03-03 02:00 UTC> to ", Heard(story, Ana)[^1]);

        await story.AdvanceToAsync(3);
        story.Workspace.PostAs(Dina, Ops, $"<@{Bot}> I'm covering {Night}");
        await story.SettleAsync();
        await ReadRosterAsync(story, 4);
        Assert.Contains("the gap is filled", story.OpsHeard()[^1]);
        Assert.Equal(1, story.OpsHeard().Count(text => text.Contains("Nobody is on shift", StringComparison.Ordinal)));
        await CommandAsync(story, Ana, "oncall");
        Assert.DoesNotContain("Nobody is on shift", Heard(story, Ana)[^1]);
    }

    [Fact]
    public async Task Of_too_many_on_shift_those_are_mentioned_whose_last_mention_is_the_longest_ago()
    {
        await using var story = await Story.BeginAsync(yaml: StoryFile.Published + "\nroster: {mention_at_most: 1}\n");

        var first = await story.CustomerAsksAsync(0);
        await story.AdvanceToAsync(10);
        var second = await story.CustomerAsksAsync(11);
        await story.AdvanceToAsync(12);
        Assert.Contains($"<@{Ana}> and 1 more on shift:", story.BotIn(first)[0].Text);
        await story.SaysAsync(13, Ana, first);
        await story.AdvanceToAsync(31);

        Assert.Contains($"<@{Ben}> and 1 more on shift:", story.BotIn(second)[0].Text);
        Assert.Contains($"<@{Cem}> and 2 more on shift:", story.BotIn(second)[1].Text);
    }

    // The ops channel takes one post a second, so time goes on until all of them stand there.
    private static async Task ReadRosterAsync(Story story, double minute)
    {
        await story.ReadRosterAsync();
        await story.AdvanceToAsync(minute);
    }
}
