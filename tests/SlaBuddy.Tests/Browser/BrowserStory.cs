using Microsoft.Playwright;
using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>The main job as people see it: two windows on the sandbox's page, and the real service behind.</summary>
public class BrowserStory
{
    private const string Question = "Our import has been hanging since this morning.";

    [ChromiumFact]
    public async Task Customer_and_agent_watch_a_ticket_climb_wait_and_leave_the_ladder_with_its_answer()
    {
        await using var story = await Story.BeginAsync();
        await using var chromium = await Chromium.StartAsync();
        var customer = await chromium.OpenAsync(story.Sandbox.BaseUrl, "?channel=enterprise");
        var agent = await chromium.OpenAsync(story.Sandbox.BaseUrl, "?channel=enterprise");
        await customer.SpeakAsAsync("Carla");
        await agent.SpeakAsAsync("Ana");
        await story.AdvanceToAsync(0);

        await customer.WriteAsync(Question);
        await customer.PictureAsync("asked");
        await customer.OpenThreadOfAsync(Question);
        await agent.OpenThreadOfAsync(Question);

        await story.AdvanceToAsync(10);
        await ShowsLevel(agent, 1, "09:10:00", "@Ana", "@Ben");
        await Expect(agent.Alarm(1)).ToContainTextAsync("waiting for 10 min");
        await agent.PictureAsync("level-1");

        await story.AdvanceToAsync(12);
        await agent.ReplyAsync("give me half an hour", mentioningTheBot: true);
        await story.SettleAsync();
        await Expect(agent.Whispers).ToContainTextAsync("Postponed by 30 min");
        await Expect(agent.Whispers).ToContainTextAsync("Next: level 2 at 09:50 (in 38 min), everyone on shift.");
        await agent.PictureAsync("postponed");

        await story.AdvanceToAsync(49);
        await agent.LookAgainAsync();
        await Expect(agent.Alarms).ToHaveCountAsync(1);
        await story.AdvanceToAsync(50);
        await ShowsLevel(agent, 2, "09:50:00", "@Ana", "@Ben", "@Cem");
        await agent.PictureAsync("level-2");

        await story.AdvanceToAsync(52);
        await agent.ReplyAsync("Please try again, it works now.");
        await story.SettleAsync();
        await ShowsOver(agent.Alarm(1));
        await ShowsOver(agent.Alarm(2));
        await agent.PictureAsync("answered");

        await story.AdvanceToAsync(240);
        await customer.LookAgainAsync();
        await Expect(customer.Alarms).ToHaveCountAsync(2);
        await Expect(customer.Thread).ToContainTextAsync("it works now");
        await Expect(customer.Whispers).ToHaveCountAsync(0);
        await customer.PictureAsync("customer");
    }

    private static async Task ShowsLevel(ChatWindow window, int level, string at, params string[] people)
    {
        await Expect(window.Alarm(level).Locator("time")).ToHaveTextAsync(at);
        // The last name is the one to mention for a postponement.
        Assert.Equal([.. people, "@SLA Buddy"], await ChatWindow.NamesIn(window.Alarm(level)));
    }

    private static async Task ShowsOver(ILocator alarm)
    {
        await Expect(alarm).ToContainTextAsync("✅ Answered by Ana after 52 min, 2 min after the target.");
        await Expect(alarm).ToContainTextAsync("(edited)");
        await Expect(alarm.Locator("s")).ToContainTextAsync("of 4 · Enterprise · ticket 1");
    }
}
