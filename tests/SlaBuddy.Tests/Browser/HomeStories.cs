using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>The bot's Home tab, as an agent and as a customer see it.</summary>
public class HomeStories
{
    [ChromiumFact]
    public async Task An_agents_Home_shows_their_tickets_the_shifts_and_the_day_and_keeps_up()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (_, others) = await stage.AskAsync(Story.Ana);
        var ana = others[0];
        var home = await stage.WindowAsync(Story.Ana);

        await home.OpenHomeAsync();
        await Expect(home.Home).ToContainTextAsync("You are on no ticket");
        await Expect(home.Home).ToContainTextAsync("On shift now:");
        await Expect(home.Home).ToContainTextAsync("1 waiting now");

        await stage.Story.AdvanceToAsync(3);
        await ana.MentionAsync("on it");
        await stage.Story.SettleAsync();
        await ShowsAsync(stage, home, 4, "Ticket 1");
        await home.PictureAsync("home-mine");

        await home.PressAsync(home.Home, "Snooze");
        await Expect(home.Modal).ToContainTextAsync("Postponed by 30 min");
        Assert.Equal("70/80/95/110", await stage.DueAsync());
        await home.PictureAsync("home-snoozed");
        await home.LeaveModalAsync();

        await home.PressAsync(home.Home, "Hand back");
        await Expect(home.Modal).ToContainTextAsync("You are no longer on it");
        await home.LeaveModalAsync();
        await ShowsAsync(stage, home, 5, "You are on no ticket");

        await stage.Story.AdvanceToAsync(7);
        await ana.ReplyAsync("Please try again, it works now.");
        await stage.Story.SettleAsync();
        await ShowsAsync(stage, home, 8, "1 answered");
        await home.PictureAsync("home-answered");
    }

    [ChromiumFact]
    public async Task A_customers_Home_shows_nothing_of_others_tickets()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.AskAsync();
        var chen = await stage.WindowAsync("U0CHEN");

        await chen.OpenHomeAsync();

        await Expect(chen.Home).ToContainTextAsync("Hello!");
        await Expect(chen.Home).Not.ToContainTextAsync("waiting now");
        await Expect(chen.Home).Not.ToContainTextAsync("icket 1");
        await chen.PictureAsync("home-customer");
    }

    /// <summary>A Home is drawn anew now and then, and not more often than Slack likes; so time goes on until it is.</summary>
    private static async Task ShowsAsync(BrowserStage stage, ChatWindow home, double minute, string text)
    {
        for (var moment = minute; moment < minute + 1; moment += 0.1)
        {
            await stage.Story.AdvanceToAsync(moment);
            if ((await home.Home.InnerTextAsync()).Contains(text, StringComparison.Ordinal)) return;
        }
        await Expect(home.Home).ToContainTextAsync(text);
    }
}
