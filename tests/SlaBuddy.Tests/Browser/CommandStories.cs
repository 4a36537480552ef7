using SlaBuddy.Tests.Stories;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary><c>/sla</c> and its windows.</summary>
public class CommandStories
{
    private const string Hana = "U0HANA";
    private const string Ivo = "U0IVO";

    [ChromiumFact]
    public async Task An_agent_and_a_lead_ask_who_waits_and_who_is_on_shift()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.AskAsync();
        await stage.Story.AdvanceToAsync(3);
        var ana = await stage.WindowAsync(Story.Ana);
        var lead = await stage.WindowAsync(Hana);

        await ana.CommandAsync("/sla status");
        await Expect(ana.ChannelNote).ToContainTextAsync("One customer waits here");
        await Expect(ana.ChannelNote).ToContainTextAsync("Carla has been waiting for 3 min");
        await ana.PictureAsync("command-status");

        await lead.CommandAsync("/sla oncall");
        await Expect(lead.ChannelNote).ToContainTextAsync("On shift now:");
        await Expect(lead.ChannelNote).ToContainTextAsync("@Cem (embedded");
        await lead.PictureAsync("command-oncall");

        await lead.CommandAsync("/sla tell me a joke");
        await Expect(lead.ChannelNote).ToContainTextAsync("I do not know that one");
        await Expect(ana.Page.Locator("#messages .whisper")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task An_agent_sets_up_a_channel_and_its_next_question_is_a_ticket()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.Story.AdvanceToAsync(0);
        var ana = await stage.WindowAsync(Story.Ana, "general");
        stage.Story.Workspace.Join("#general", Story.Carla);

        await ana.CommandAsync("/sla setup");
        await Expect(ana.Modal).ToContainTextAsync("Watch a channel");
        await ana.PictureAsync("command-setup");
        await ana.SubmitAsync();
        await Expect(ana.Modal).ToContainTextAsync("is watched from now on");
        await ana.PictureAsync("command-setup-done");
        await ana.LeaveModalAsync();

        var carla = await stage.WindowAsync(Story.Carla, "general");
        await stage.Story.AdvanceToAsync(1);
        await carla.WriteAsync(BrowserStage.Question);
        await stage.Story.SettleAsync();
        await ana.CommandAsync("/sla status");
        await Expect(ana.ChannelNote).ToContainTextAsync("One customer waits here");
    }

    [ChromiumFact]
    public async Task A_private_channel_asks_for_an_invitation_and_the_teams_file_is_read_only()
    {
        await using var stage = await BrowserStage.OpenAsync();
        await stage.Story.AdvanceToAsync(0);
        var ana = await stage.WindowAsync(Story.Ana, "vip");

        await ana.CommandAsync("/sla setup");
        await Expect(ana.Modal).ToContainTextAsync("Watch a channel");
        await ana.SubmitAsync();
        await Expect(ana.Modal.Locator(".error:not(:empty)")).ToContainTextAsync("/invite @SLA Buddy");
        await ana.PictureAsync("command-private");
        await ana.LeaveModalAsync();
        await ana.CommandAsync("/invite @SLA Buddy");
        await ana.CommandAsync("/sla setup");
        await ana.SubmitAsync();
        await Expect(ana.Modal).ToContainTextAsync("is watched from now on");
        await ana.LeaveModalAsync();

        await ana.OpenChannelAsync("enterprise");
        await ana.CommandAsync("/sla setup");
        await Expect(ana.Modal).ToContainTextAsync("the file wins");
        await Expect(ana.Page.GetByTestId("modal-submit")).ToHaveCountAsync(0);
        await ana.PictureAsync("command-read-only");
    }

    [ChromiumFact]
    public async Task Whoever_is_named_an_agent_answers_from_then_on()
    {
        await using var stage = await BrowserStage.OpenAsync();
        var (_, others) = await stage.AskAsync(Story.Ana, Ivo);
        var (ana, ivo) = (others[0], others[1]);

        await ivo.ReplyAsync("A colleague will look at it.");
        Assert.Equal("10/20/35/50", await stage.DueAsync());

        await ana.CommandAsync("/sla agents");
        await Expect(ana.Modal).ToContainTextAsync("Also agents, named here");
        await ana.Modal.Locator("summary").ClickAsync();
        await ana.Modal.GetByLabel("Ivo", new() { Exact = true }).CheckAsync();
        await ana.PictureAsync("command-agents");
        await ana.SubmitAsync();
        await Expect(ana.Modal).ToContainTextAsync("From now on these count");
        await ana.LeaveModalAsync();

        await stage.Story.AdvanceToAsync(5);
        await ivo.ReplyAsync("It works again.");
        Assert.Equal("", await stage.DueAsync());
    }
}
