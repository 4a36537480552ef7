using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>What a customer does to the bot changes no clock.</summary>
public class CustomerStories
{
    [ChromiumFact]
    public async Task A_customers_mention_emoji_buttons_and_commands_change_no_clock()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (carla, _) = await stage.AskAsync();
        await carla.OpenThreadOfAsync(BrowserStage.Question);

        await stage.Story.AdvanceToAsync(2);
        foreach (var words in (string[])["", "2h", "until 17:00", "pause waiting on vendor", "resolve", "on it"])
        {
            await carla.MentionAsync(words);
            await stage.Story.SettleAsync();
        }
        Assert.Equal("10/20/35/50", await stage.DueAsync());

        await carla.ReactAsync(BrowserStage.Question, "eyes");
        await carla.ReactAsync(BrowserStage.Question, "white_check_mark");
        Assert.Equal("10/20/35/50", await stage.DueAsync());
        await Expect(carla.Whispers).ToHaveCountAsync(0);

        await stage.Story.AdvanceToAsync(10);
        foreach (var button in (string[])["Snooze", "I'm on it", "Pause…", "Resolve"])
        {
            await carla.PressAsync(carla.Alarm(1), button);
            await stage.Story.SettleAsync();
        }
        await Expect(carla.Note).ToContainTextAsync("only the support team can do this");
        await Expect(carla.Modal).ToBeHiddenAsync();
        Assert.Equal("20/35/50", await stage.DueAsync());
        Assert.Equal("waiting", await stage.Story.ScalarAsync<string>("select state from sla.ticket"));
        await carla.PictureAsync("customer-refused");

        foreach (var command in (string[])["status", "oncall", "setup", "agents"])
        {
            await carla.CommandAsync($"/sla {command}");
            await Expect(carla.ChannelNote).ToContainTextAsync("👋");
        }
        await Expect(carla.Modal).ToBeHiddenAsync();
        await carla.PictureAsync("customer-commands");
    }
}
