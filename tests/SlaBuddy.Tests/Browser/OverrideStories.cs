using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>Covers, as people see and press them.</summary>
public class OverrideStories
{
    [ChromiumFact]
    public async Task A_cover_is_set_in_the_window_under_sla_oncall_and_ended_where_it_is_shown()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.Story.AdvanceToAsync(208);
        await stage.Story.ReadRosterAsync();
        await stage.Story.AdvanceToAsync(210);
        var dina = await stage.WindowAsync("U0DINA");

        await dina.CommandAsync("/sla oncall");
        await Expect(dina.ChannelNote).ToContainTextAsync("On shift now: @Ana");
        await dina.PressAsync(dina.ChannelNote, "Cover…");
        await Expect(dina.Modal).ToContainTextAsync("Cover a shift");
        await dina.Modal.GetByLabel("For whom?").SelectOptionAsync("Ben");
        await dina.Modal.GetByLabel("Until when?").FillAsync("2026-03-02T18:00");
        await dina.PictureAsync("cover-window");
        await dina.Modal.GetByLabel("For whom?").SelectOptionAsync("Dina");
        await dina.SubmitAsync();
        await Expect(dina.Modal.Locator(".error:not(:empty)")).ToContainTextAsync("This is the same person");
        await dina.Modal.GetByLabel("For whom?").SelectOptionAsync("Ben");
        await dina.SubmitAsync();
        await Expect(dina.Modal).ToContainTextAsync("You cover @Ben's shifts until 18:00.");
        await dina.PictureAsync("cover-done");
        await dina.LeaveModalAsync();

        var ana = await stage.WindowAsync(Story.Ana);
        await ana.CommandAsync("/sla oncall");
        await Expect(ana.ChannelNote).ToContainTextAsync("@Dina (until 18:00, covering @Ben)");
        await Expect(ana.ChannelNote).ToContainTextAsync("@Dina covers @Ben until 18:00");
        await ana.PictureAsync("cover-oncall");
        await ana.PressAsync(ana.ChannelNote, "End");
        await Expect(ana.ChannelNote).ToContainTextAsync("Taken back: @Dina covers @Ben. The roster counts again.");
        await Expect(ana.ChannelNote).Not.ToContainTextAsync("covering @Ben");
        await ana.PictureAsync("cover-ended");
    }

    [ChromiumFact]
    public async Task In_a_direct_message_the_bot_listens_and_its_Home_offers_to_cover()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.Story.AdvanceToAsync(0);
        var ben = await stage.WindowAsync(Story.Ben);

        await ben.OpenDirectAsync();
        await ben.WriteAsync("I'm off until 17:00");
        await stage.Story.SettleAsync();
        await Expect(ben.MessageInChannel("You are off until 17:00, whatever the calendar says.")).ToBeVisibleAsync();
        await ben.PictureAsync("cover-direct");

        await ben.OpenHomeAsync();
        await Expect(ben.Home).ToContainTextAsync("@Ben is off until 17:00");
        await ben.PictureAsync("cover-home");
        await ben.PressAsync(ben.Home, "Cover…");
        await Expect(ben.Modal).ToContainTextAsync("Cover a shift");
        await ben.LeaveModalAsync();
        await ben.PressAsync(ben.Home, "End");
        await Expect(ben.Modal).ToContainTextAsync("Taken back: @Ben is off.");
        await ben.LeaveModalAsync();
        await stage.Story.AdvanceToAsync(1);
        await Expect(ben.Home).Not.ToContainTextAsync("is off until");
    }
}
