using Microsoft.Playwright;
using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>The buttons under an alarm, and the windows that two of them open.</summary>
public class ButtonStories
{
    [ChromiumFact]
    public async Task Agents_postpone_claim_pause_and_resolve_by_the_buttons_under_an_alarm()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (_, others) = await stage.AskAsync(Story.Ana, Story.Ben);
        var (ana, ben) = (others[0], others[1]);

        await stage.Story.AdvanceToAsync(10);
        await Expect(ana.Alarm(1).GetByRole(AriaRole.Button, new() { Name = "Snooze" })).ToBeVisibleAsync();
        await ana.PictureAsync("button-alarm");

        await stage.Story.AdvanceToAsync(11);
        await ana.PressAsync(ana.Alarm(1), "Snooze");
        await stage.Story.SettleAsync();
        await Expect(ana.Note).ToContainTextAsync("Postponed by 30 min");
        Assert.Equal("50/65/80", await stage.DueAsync());
        await Expect(ben.Whispers).ToHaveCountAsync(0);

        await stage.Story.AdvanceToAsync(12);
        await ben.PressAsync(ben.Alarm(1), "I'm on it");
        await stage.Story.SettleAsync();
        await Expect(ben.Note).ToContainTextAsync("You are on it");
        Assert.Equal("80/95/110", await stage.DueAsync());
        await ben.PictureAsync("button-claimed");

        await stage.Story.AdvanceToAsync(13);
        await ben.PressAsync(ben.Alarm(1), "Pause…");
        await Expect(ben.Modal).ToContainTextAsync("Pause the clock");
        await ben.Modal.GetByLabel("Why?").SelectOptionAsync("waiting on vendor");
        await ben.PictureAsync("button-pause");
        await ben.SubmitAsync();
        await stage.Story.SettleAsync();
        await Expect(ben.Modal).ToBeHiddenAsync();
        await Expect(ben.Note).ToContainTextAsync("Paused: waiting on vendor");

        await stage.Story.AdvanceToAsync(23);
        await ben.MentionAsync("resume");
        await stage.Story.SettleAsync();
        await Expect(ben.Note).ToContainTextAsync("The clock runs again");
        Assert.Equal("90/105/120", await stage.DueAsync());

        await stage.Story.AdvanceToAsync(24);
        await ana.PressAsync(ana.Alarm(1), "Resolve");
        await Expect(ana.Modal).ToContainTextAsync("still waits for an answer");
        await ana.SubmitAsync();
        await Expect(ana.Modal.Locator(".error:not(:empty)")).ToHaveCountAsync(1);
        await ana.PictureAsync("button-resolve");
        await ana.Modal.GetByLabel("Why without an answer?").FillAsync("Solved on the phone");
        await ana.SubmitAsync();
        await stage.Story.SettleAsync();
        await Expect(ana.Modal).ToBeHiddenAsync();
        await Expect(ana.Note).ToContainTextAsync("Resolved without an answer: Solved on the phone");
        await Expect(ana.Alarm(1).Locator("s")).ToHaveCountAsync(1);
        Assert.Equal("", await stage.DueAsync());
        await ana.PictureAsync("button-resolved");
    }

    [ChromiumFact]
    public async Task A_window_that_is_closed_changes_nothing()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (_, others) = await stage.AskAsync(Story.Ana);
        var ana = others[0];
        await stage.Story.AdvanceToAsync(10);

        await ana.PressAsync(ana.Alarm(1), "Pause…");
        await Expect(ana.Modal).ToContainTextAsync("Pause the clock");
        await ana.LeaveModalAsync();

        Assert.Equal("20/35/50", await stage.DueAsync());
        await Expect(ana.Whispers).ToHaveCountAsync(0);
    }
}
