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

    [ChromiumFact]
    public async Task The_week_grid_and_sla_oncall_agree_before_and_after_an_override_and_after_it_is_taken_back()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.Story.AdvanceToAsync(210);
        var dina = await stage.WindowAsync("U0DINA");
        var grid = await stage.GridAsync();
        const string ana = "Ana until Mar 3, 2026 08:00", ben = "Ben until Mar 3, 2026 12:00", cem = "Cem until Mar 3, 2026 09:00";

        await AgreeAsync(210, "grid-before", ana, ben, cem);

        await dina.AskAsync("/sla cover ben until 18:00");
        await AgreeAsync(211, "grid-covered", ana, cem, "Dina until 18:00 for Ben");

        await dina.AskAsync("/sla cover ana for cem for 2h");
        await AgreeAsync(212, "grid-chained", "Ana until 14:31 for Cem", "Dina until 18:00 for Ben");

        await dina.OpenDirectAsync();
        await dina.WriteAsync("stop covering");
        await dina.OpenChannelAsync("enterprise");
        await AgreeAsync(213, "grid-taken-back", "Ana until 14:31 for Cem", ben);

        await stage.Story.AdvanceToAsync(390);
        await AgreeAsync(390, "grid-ended", ana, ben, cem);

        async Task AgreeAsync(double minute, string scene, params string[] people)
        {
            await stage.Story.AdvanceToAsync(minute);
            Assert.Equal(people, OnCallNote.PeopleIn(await dina.AskAsync("/sla oncall")));
            Assert.Equal(people, await grid.PeopleAsync());
            await grid.PictureAsync(scene);
        }
    }
}
