using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>Emoji on messages: eyes for "on it", a check mark for "resolved".</summary>
public class EmojiStories
{
    [ChromiumFact]
    public async Task Eyes_claim_a_ticket_and_a_check_mark_resolves_one_that_was_answered()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (customer, others) = await stage.AskAsync(Story.Ana, Story.Ben);
        var (ana, ben) = (others[0], others[1]);

        await stage.Story.AdvanceToAsync(4);
        await ana.ReactAsync(BrowserStage.Question, "eyes");
        Assert.Equal("40/50/65/80", await stage.DueAsync());
        await Expect(customer.ReactionOn(BrowserStage.Question, "eyes")).ToContainTextAsync("1");
        await ben.MentionAsync("status");
        await stage.Story.SettleAsync();
        await Expect(ben.Note).ToContainTextAsync("Ana is on it.");
        await Expect(ana.Whispers).ToHaveCountAsync(0);
        await ben.PictureAsync("emoji-claimed");

        await stage.Story.AdvanceToAsync(5);
        await ana.UnreactAsync(BrowserStage.Question, "eyes");
        await stage.Story.SettleAsync();
        await ben.MentionAsync("status please");
        await stage.Story.SettleAsync();
        await Expect(ben.Note).Not.ToContainTextAsync("Ana is on it.");

        await stage.Story.AdvanceToAsync(6);
        await ana.ReactAsync(BrowserStage.Question, "white_check_mark");
        await stage.Story.SettleAsync();
        await Expect(ana.Note).ToContainTextAsync("The customer still waits for an answer");
        Assert.Equal("40/50/65/80", await stage.DueAsync());

        await stage.Story.AdvanceToAsync(7);
        await ana.UnreactAsync(BrowserStage.Question, "white_check_mark");
        await stage.Story.SettleAsync();
        Assert.Equal("40/50/65/80", await stage.DueAsync());

        await stage.Story.AdvanceToAsync(8);
        await ana.ReplyAsync("Please try again, it works now.");
        await stage.Story.SettleAsync();
        await ana.ReactAsync(BrowserStage.Question, "white_check_mark");
        await stage.Story.SettleAsync();
        Assert.Equal("resolved", await stage.Story.ScalarAsync<string>("select state from sla.ticket"));
        await customer.LookAgainAsync();
        await customer.PictureAsync("emoji-resolved");
    }
}
