using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>Reading along: what is unread, who is named, and what a narrow screen shows.</summary>
public class ReadingStories : PageStory
{
    [ChromiumFact]
    public async Task A_channel_is_marked_until_it_was_looked_at_and_counts_the_messages_that_name_one()
    {
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana, "general");
        var channel = ana.Page.GetByTestId("channel-enterprise");
        await Expect(channel.Locator(".dot, .badge")).ToHaveCountAsync(0);

        Clock.Advance(TimeSpan.FromMinutes(1));
        var root = Sandbox.Workspace.PostAs(Carla, "#enterprise", "It hangs");
        await Expect(channel.Locator(".dot")).ToHaveCountAsync(1);
        Sandbox.Workspace.PostAs("U0BEN", "#enterprise", "<@U0ANA> can you look?", root);
        Sandbox.Workspace.PostAs("U0BEN", "#enterprise", "<!subteam^S0GROUPSUPPORT> or somebody else?", root);
        await Expect(channel.Locator(".badge")).ToHaveTextAsync("2");
        await ana.PictureAsync("unread");

        await channel.ClickAsync();
        await Expect(ana.Page.Locator("#messages .day.new")).ToHaveCountAsync(1);
        await Expect(ana.Page.Locator("a.replies .fresh")).ToHaveTextAsync("2 new");
        await ana.OpenThreadOfAsync("It hangs");
        await Expect(ana.Thread.Locator(".message.for-me")).ToHaveCountAsync(2);
        await Expect(channel.Locator(".dot, .badge")).ToHaveCountAsync(0);

        await ana.OpenChannelAsync("general");
        await Expect(channel.Locator(".dot, .badge")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Customers_see_the_channels_they_share_and_no_others()
    {
        await using var chromium = await Chromium.StartAsync();

        var carla = await WindowAsync(chromium, Carla, "sla-ops");

        await Expect(carla.Page.Locator("[data-channel-link]")).ToHaveTextAsync(["#enterprise"]);
        await Expect(carla.Page.GetByTestId("composer")).ToHaveAttributeAsync("placeholder", "Message #enterprise as Carla");
    }

    [ChromiumFact]
    public async Task A_phone_shows_one_thing_at_a_time_and_its_drawer_leads_elsewhere()
    {
        await using var chromium = await Chromium.StartAsync();
        Sandbox.Workspace.PostAs(Carla, "#enterprise", "It hangs");
        var ana = await WindowAsync(chromium, Ana, screen: Screen.Phone with { IsDark = true });

        await Expect(ana.Page.GetByTestId("channel-teams")).Not.ToBeInViewportAsync();
        await ana.Page.Locator("[data-menu]").TapAsync();
        await Expect(ana.Page.GetByTestId("channel-teams")).ToBeInViewportAsync();
        await ana.PictureAsync("phone-drawer");
        await ana.Page.Keyboard.PressAsync("Escape");
        await ana.Page.Locator("#messages").TapAsync(new() { Position = new() { X = 360, Y = 300 } });
        await ana.OpenThreadOfAsync("It hangs");
        await Expect(ana.Page.Locator("main")).ToBeHiddenAsync();
        await ana.PictureAsync("phone-thread");

        Assert.True(await ana.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
