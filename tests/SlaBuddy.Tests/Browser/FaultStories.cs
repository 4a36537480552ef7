using SlaBuddy.Sandbox.Faults;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>The page of faults on demand.</summary>
public class FaultStories : PageStory
{
    [ChromiumFact]
    public async Task A_fault_is_switched_on_strikes_is_counted_and_is_switched_off()
    {
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(Sandbox.BaseUrl, "faults");
        var page = window.Page;

        await page.GetByTestId("switch-RateLimited").CheckAsync();
        await Expect(page.Locator("#fault-RateLimited.on")).ToHaveCountAsync(1);
        using var limited = await SlackResponse("chat.postMessage", ("channel", Enterprise), ("text", "Hello"));
        Assert.Equal(429, (int)limited.StatusCode);
        await Expect(page.GetByTestId("count-RateLimited")).ToHaveTextAsync("1×");
        await window.PictureAsync("faults");

        await page.GetByTestId("switch-RateLimited").UncheckAsync();
        await Expect(page.Locator(".fault-row.on")).ToHaveCountAsync(0);
        Assert.True((bool)(await Slack("chat.postMessage", ("channel", Enterprise), ("text", "Hello")))["ok"]!);
    }

    [ChromiumFact]
    public async Task How_often_and_where_it_strikes_can_be_chosen_and_all_go_off_at_once()
    {
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(Sandbox.BaseUrl, "faults");
        var page = window.Page;

        await page.GetByLabel("Out of service: where").SelectOptionAsync("*");
        await page.GetByLabel("Out of service: how often").SelectOptionAsync("0.5");
        await page.GetByTestId("switch-Html503").CheckAsync();
        await page.GetByTestId("switch-DroppedEvent").CheckAsync();
        await Expect(page.Locator(".fault-row.on")).ToHaveCountAsync(2);
        Assert.Equal([("*", 0.5, FaultKind.Html503), ("events", 1.0, FaultKind.DroppedEvent)],
            Sandbox.Faults.Rules.Select(rule => (rule.Method, rule.Probability, rule.Fault.Kind)));

        var chat = await WindowAsync(chromium, Ana);
        await Expect(chat.Page.GetByTestId("faults-link")).ToContainTextAsync("2");
        await page.GetByTestId("all-off").ClickAsync();
        await Expect(page.Locator(".fault-row.on")).ToHaveCountAsync(0);
        Assert.Empty(Sandbox.Faults.Rules);
    }
}
