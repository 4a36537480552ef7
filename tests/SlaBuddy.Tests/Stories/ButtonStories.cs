using static SlaBuddy.Tests.Stories.GestureStage;
using static SlaBuddy.Tests.Stories.Story;

namespace SlaBuddy.Tests.Stories;

/// <summary>What people press and react with, and what they see in the bot's Home, over real HTTP with the sandbox.</summary>
public class ButtonStories
{
    [Fact]
    public async Task Snooze_postpones_what_follows_and_tells_whoever_pressed_alone()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();

        await PressAsync(story, 12, Ana, thread, "sla_snooze");

        Assert.Equal("50/65/80", await story.DueAsync());
        Assert.Contains("Postponed by 30 min", Assert.Single(Heard(story, Ana)));
        Assert.Empty(Heard(story, Ben));
        Assert.Equal("1@10", story.LevelsIn(thread));
    }

    [Fact]
    public async Task Whoever_is_no_agent_moves_no_clock_and_is_told_so_kindly()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();

        await PressAsync(story, 12, Carla, thread, "sla_resolve");
        await PressAsync(story, 13, Carla, thread, "sla_pause");

        Assert.Equal("20/35/50", await story.DueAsync());
        Assert.All(Heard(story, Carla), said => Assert.Contains("only the support team", said));
        Assert.Equal(2, Heard(story, Carla).Count);
        Assert.Empty(story.Workspace.Views.ModalsOf(Carla));
    }

    [Fact]
    public async Task Im_on_it_says_who_and_postpones_once_however_often_it_is_said()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();

        await PressAsync(story, 12, Ana, thread, "sla_claim");
        Assert.Equal(Ana, await story.ScalarAsync<string>("select claimed_by from sla.ticket"));
        Assert.Equal("50/65/80", await story.DueAsync());
        await PressAsync(story, 13, Ana, thread, "sla_claim");

        Assert.Equal("50/65/80", await story.DueAsync());
        Assert.Contains("You are on it, and the others can see that.", Heard(story, Ana)[0]);
        Assert.Equal("You are on it already.", Heard(story, Ana)[1]);
    }

    [Fact]
    public async Task Pause_asks_why_and_until_when_and_then_the_clock_stands_still()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();
        await PressAsync(story, 12, Ana, thread, "sla_pause");

        var window = Assert.Single(story.Workspace.Views.ModalsOf(Ana));
        var past = await SubmitAsync(story, Ana, ("sla_pause_until", Seconds(11)));
        Assert.Equal("sla_pause_until", Assert.Single(past.Errors).Key);

        var taken = await SubmitAsync(story, Ana, ("sla_pause_words", "waiting for the <!channel> printer"),
            ("sla_pause_until", Seconds(60)));

        Assert.True(taken.IsTaken, taken.Fault);
        Assert.Empty(story.Workspace.Views.ModalsOf(Ana));
        Assert.Contains("Paused: waiting on channel printer, until", Assert.Single(Heard(story, Ana)));
        await story.AdvanceToAsync(59);
        Assert.Equal("1@10", story.LevelsIn(thread));
        await story.AdvanceToAsync(70);
        Assert.Equal("1@10 2@68", story.LevelsIn(thread));
        Assert.Equal("modal", window.Word("type"));
    }

    [Fact]
    public async Task Resolve_asks_for_a_reason_while_the_customer_waits_and_not_once_answered()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();
        await PressAsync(story, 12, Ana, thread, "sla_resolve");
        Assert.Equal("waiting", await story.ScalarAsync<string>("select state from sla.ticket"));

        await SubmitAsync(story, Ana, ("sla_resolve_why", "answered on the phone"));

        Assert.Equal("resolved", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.Contains("Resolved without an answer: answered on the phone", Assert.Single(Heard(story, Ana)));

        var second = await story.CustomerAsksAsync(20, text: "And another thing!");
        await story.AdvanceToAsync(30);
        await story.SaysAsync(31, Ben, second);
        // The alarm has lost its buttons by now, but not yet in the window of whoever is about to press.
        await DeliverPressAsync(story, Ben, story.BotIn(second)[0].Ts, "sla_resolve");

        Assert.Empty(story.Workspace.Views.ModalsOf(Ben));
        Assert.Contains("Resolved.", Assert.Single(Heard(story, Ben)));
    }

    [Fact]
    public async Task The_same_press_delivered_twice_counts_once()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(12);

        foreach (var _ in Enumerable.Range(0, 2))
            await DeliverPressAsync(story, Ana, story.BotIn(thread)[0].Ts, "sla_snooze");

        Assert.Equal("50/65/80", await story.DueAsync());
        Assert.Single(Heard(story, Ana));
    }

    [Fact]
    public async Task An_emoji_of_an_agent_says_who_is_on_it_and_takes_it_back_and_anybody_elses_says_nothing()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();

        await ReactAsync(story, 5, Carla, thread, "eyes");
        Assert.Null(await story.ScalarAsync<string?>("select claimed_by from sla.ticket"));
        await ReactAsync(story, 6, Ana, thread, "eyes::skin-tone-4");
        Assert.Equal(Ana, await story.ScalarAsync<string?>("select claimed_by from sla.ticket"));
        Assert.Equal("40/50/65/80", await story.DueAsync());
        await ReactAsync(story, 7, Ana, thread, "eyes::skin-tone-4", away: true);
        Assert.Null(await story.ScalarAsync<string?>("select claimed_by from sla.ticket"));

        await ReactAsync(story, 8, Ben, thread, "white_check_mark");
        Assert.Equal("waiting", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.Contains("The customer still waits", Assert.Single(Heard(story, Ben)));
        Assert.Empty(Heard(story, Carla));
        Assert.Empty(Heard(story, Ana));
    }

    [Fact]
    public async Task The_home_shows_my_tickets_and_what_is_pressed_there_and_greets_customers()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();
        await PressAsync(story, 12, Ana, thread, "sla_claim");

        await OpenHomeAsync(story, Ana);
        Assert.Contains("Carla has been waiting for 12 min", HomeOf(story, Ana));
        Assert.Contains("*1* opened", HomeOf(story, Ana));
        Assert.Contains($"<@{Ben}>", HomeOf(story, Ana));

        await story.Sandbox.Interactions.PressInViewAsync(Ana, story.Workspace.Views.HomeOf(Ana)!.Id, "sla_release");
        await story.SettleAsync();
        Assert.Contains("You are no longer on it.", Blocks(story, Ana));
        await Wire.Eventually.IsTrue(() => HomeOf(story, Ana).Contains("You are on no ticket", StringComparison.Ordinal));

        await OpenHomeAsync(story, Carla);
        Assert.Contains("Hello!", HomeOf(story, Carla));
        Assert.DoesNotContain("opened", HomeOf(story, Carla));
    }
}
