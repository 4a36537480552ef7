using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>What an agent can say to the bot in a thread, in a browser. Minutes count from nine o'clock.</summary>
public class MentionStories
{
    [ChromiumFact]
    public async Task An_agent_postpones_pauses_asks_and_resolves_by_mentions_and_is_answered_alone()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (customer, others) = await stage.AskAsync(Story.Ana, Story.Ben);
        var (ana, ben) = (others[0], others[1]);
        await customer.OpenThreadOfAsync(BrowserStage.Question);

        await Says(stage, ana, 5, "", "Postponed by 30 min");
        Assert.Equal("40/50/65/80", await stage.DueAsync());

        await Says(stage, ana, 6, "2h", "Postponed by 2 h");
        Assert.Equal("160/170/185/200", await stage.DueAsync());

        await Says(stage, ana, 7, "until 17:00", "Postponed until");
        Assert.Equal("420/430/445/460", await stage.DueAsync());

        await Says(stage, ana, 8, "pause waiting on vendor", "Paused: waiting on vendor");
        await ana.PictureAsync("mention-paused");

        await Says(stage, ana, 20, "resume", "The clock runs again");
        Assert.Equal("432/442/457/472", await stage.DueAsync());

        await Says(stage, ana, 21, "status", "the customer has been waiting for 21 min");
        await Expect(ana.Note).ToContainTextAsync("Postponed 3 times so far");

        await Says(stage, ana, 22, "help", "In the thread of a ticket, mention me and say");
        await Says(stage, ana, 23, "what is the weather like in Paris?", "I did not understand that, sorry");
        await ana.PictureAsync("mention-help");

        await Says(stage, ana, 24, "resolve", "The customer still waits for an answer");
        Assert.Equal("432/442/457/472", await stage.DueAsync());

        await Says(stage, ana, 25, "resolve without answer: duplicate of 41", "Resolved without an answer: duplicate of 41");
        Assert.Equal("", await stage.DueAsync());
        await ana.PictureAsync("mention-resolved");

        await stage.Story.AdvanceToAsync(600);
        await ben.LookAgainAsync();
        await Expect(ben.Alarms).ToHaveCountAsync(0);
        await Expect(ben.Whispers).ToHaveCountAsync(0);
        await customer.LookAgainAsync();
        await Expect(customer.Whispers).ToHaveCountAsync(0);
    }

    private static async Task Says(BrowserStage stage, ChatWindow window, double minute, string words, string answer)
    {
        await stage.Story.AdvanceToAsync(minute);
        await window.MentionAsync(words);
        await stage.Story.SettleAsync();
        await Expect(window.Note).ToContainTextAsync(answer);
    }
}
