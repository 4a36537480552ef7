using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>What an app can show on the page and hears of what people do with it.</summary>
public class AppStories : PageStory
{
    [ChromiumFact]
    public async Task Buttons_ask_first_where_the_app_wants_that_and_tell_it_what_was_pressed()
    {
        await using var app = await AppAsync();
        await using var chromium = await Chromium.StartAsync();
        await Slack("chat.postMessage", ("channel", Enterprise), ("text", "Level 1"), ("blocks", AppBlocks.Alarm));
        var ana = await WindowAsync(chromium, Ana);
        var alarm = ana.Page.Locator("#messages article");
        await Expect(alarm).ToContainTextAsync("🚨 Level 1 of 4");
        await ana.PictureAsync("blocks");

        await ana.PressAsync(alarm, "Resolve");
        await Expect(ana.Page.GetByTestId("question")).ToContainTextAsync("The customer still waits.");
        await ana.PressAsync(ana.Page.GetByTestId("question"), "Keep it");
        Assert.Empty(app.Interactions);

        await ana.PressAsync(alarm, "Resolve");
        await ana.PressAsync(ana.Page.GetByTestId("question"), "Resolve it");
        await Expect(alarm.Locator(".busy")).ToHaveCountAsync(0);
        await alarm.Locator("select").SelectOptionAsync("vendor");
        await Expect(alarm.Locator(".busy")).ToHaveCountAsync(0);
        await alarm.Locator("details.overflow summary").ClickAsync();
        await ana.PressAsync(alarm, "Explain");
        await Expect(alarm.Locator(".busy")).ToHaveCountAsync(0);

        Assert.Equal(["resolve 7", "why vendor", "more explain"], app.Interactions.Select(one => one["actions"]![0]!)
            .Select(one => $"{one["action_id"]} {one["value"] ?? one["selected_option"]!["value"]}"));
    }

    [ChromiumFact]
    public async Task A_form_keeps_what_was_chosen_while_the_app_finds_fault_with_it_and_hands_all_of_it_in()
    {
        await using var app = await AppAsync();
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana);
        Sandbox.Workspace.Views.Open(Ana, AppBlocks.Json(AppBlocks.Form));
        await Expect(ana.Modal).ToContainTextAsync("Pause the clock");

        await ana.SubmitAsync();
        await Expect(ana.Modal.Locator("[data-error=why]")).ToHaveTextAsync("Please fill in this field.");
        Assert.Empty(app.Interactions);

        await ana.Modal.GetByLabel("Why").FillAsync("Their side is down");
        await ana.Modal.GetByLabel("Channel").SelectOptionAsync(Enterprise);
        await ana.Modal.GetByLabel("Until").FillAsync("17:30");
        await ana.Modal.GetByLabel("Day (optional)").FillAsync("2026-03-03");
        await ana.Modal.GetByLabel("weekends").CheckAsync();
        await ana.Modal.GetByLabel("A vendor").CheckAsync();
        await ana.Modal.Locator("summary").ClickAsync();
        await ana.Modal.GetByLabel("Ben", new() { Exact = true }).CheckAsync();
        await ana.Modal.GetByLabel("Carla", new() { Exact = true }).CheckAsync();
        await ana.PictureAsync("form");
        app.Answers.Enqueue("""{"response_action":"errors","errors":{"why":"Please say who."}}""");
        await ana.SubmitAsync();
        await Expect(ana.Modal.Locator("[data-error=why]")).ToHaveTextAsync("Please say who.");
        await Expect(ana.Modal.GetByLabel("Why")).ToBeFocusedAsync();
        await ana.PictureAsync("form-fault");

        await ana.Modal.GetByLabel("Why").FillAsync("Their data centre is down");
        await ana.SubmitAsync();
        await Expect(ana.Modal).ToBeHiddenAsync();

        var values = app.Interactions.Last()["view"]!["state"]!["values"]!;
        Assert.Equal("Their data centre is down", (string?)values["why"]!["words"]!["value"]);
        Assert.Equal((Enterprise, "17:30", "2026-03-03", "vendor"), ((string?)values["channel"]!["channel"]!["selected_conversation"],
            (string?)values["until"]!["time"]!["selected_time"], (string?)values["day"]!["date"]!["selected_date"],
            (string?)values["kind"]!["kind"]!["selected_option"]!["value"]));
        Assert.Equal(["U0BEN", "U0CARLA"], values["people"]!["people"]!["selected_users"]!.AsArray().Select(one => (string)one!).Order());
        Assert.Equal(["weekends"], values["on"]!["on"]!["selected_options"]!.AsArray().Select(one => (string?)one!["value"]));
    }

    [ChromiumFact]
    public async Task The_app_changes_an_open_form_and_what_was_typed_stays()
    {
        await using var app = await AppAsync();
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana);
        var view = Sandbox.Workspace.Views.Open(Ana, AppBlocks.Json(AppBlocks.Form));
        await ana.Modal.GetByLabel("Why").FillAsync("Their side is down");

        Sandbox.Workspace.Views.Update(view.Id, AppBlocks.Json(AppBlocks.Form.Replace("Pause the clock", "Pause ticket 7", StringComparison.Ordinal)));

        await Expect(ana.Modal).ToContainTextAsync("Pause ticket 7");
        await Expect(ana.Modal.GetByLabel("Why")).ToHaveValueAsync("Their side is down");
        await ana.LeaveModalAsync();
        Assert.Empty(Sandbox.Workspace.Views.ModalsOf(Ana));
    }

    [ChromiumFact]
    public async Task Where_the_app_does_not_answer_people_are_told_and_can_try_again()
    {
        await using var chromium = await Chromium.StartAsync();
        await Slack("chat.postMessage", ("channel", Enterprise), ("text", "Level 1"), ("blocks", AppBlocks.Alarm));
        var ana = await WindowAsync(chromium, Ana);

        await ana.PressAsync(ana.Page.Locator("#messages article"), "Snooze");

        await Expect(ana.Page.GetByTestId("question")).ToContainTextAsync("SLA Buddy did not take that (dispatch_failed)");
        await ana.PressAsync(ana.Page.GetByTestId("question"), "OK");
        await ana.CommandAsync("/sla status");
        await Expect(ana.ChannelNote).ToContainTextAsync("/sla failed");
        await ana.PictureAsync("no-answer");
    }

    [ChromiumFact]
    public async Task The_apps_Home_is_asked_for_and_shown_when_it_comes()
    {
        await using var app = await AppAsync();
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana);

        await ana.OpenHomeAsync();
        await Expect(ana.Home).ToContainTextAsync("has published no Home");
        await Sandbox.Events.WhenIdleAsync(Patience);
        Assert.Equal("app_home_opened", (string?)Assert.Single(app.Events)["type"]);
        await Slack("views.publish", ("user_id", Ana), ("view", AppBlocks.Home));
        await Expect(ana.Home.GetByRole(AriaRole.Heading)).ToHaveTextAsync("My tickets");

        await ana.PressAsync(ana.Home.Locator("[data-block=ticket-8]"), "Snooze");
        await Expect(ana.Home.Locator(".busy")).ToHaveCountAsync(0);
        Assert.Equal("8", (string?)Assert.Single(app.Interactions)["actions"]![0]!["value"]);
        await ana.PictureAsync("home");
    }
}
