using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>Writing, changing one's mind, and reacting.</summary>
public class WritingStories : PageStory
{
    [ChromiumFact]
    public async Task Names_groups_commands_and_emoji_complete_themselves_by_keyboard()
    {
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana);
        var box = ana.Page.GetByTestId("composer");
        var chosen = ana.Page.Locator("main .suggestion[aria-selected=true]");

        await box.PressSequentiallyAsync("Ask @");
        await Expect(chosen).ToContainTextAsync("SLA Buddy");
        await ana.PictureAsync("completion");
        await box.PressAsync("ArrowDown");
        await Expect(chosen).ToContainTextAsync("support-engineers");
        await box.PressSequentiallyAsync("gro");
        await Expect(chosen).ToContainTextAsync("group-support");
        await box.PressAsync("Enter");
        await box.PressSequentiallyAsync("or @ca");
        await box.PressAsync("Escape");
        await box.PressSequentiallyAsync("r");
        await Expect(chosen).ToContainTextAsync("Carla");
        await box.PressAsync("Tab");
        await box.PressSequentiallyAsync(":eye");
        await Expect(chosen).ToContainTextAsync("👀");
        await box.PressAsync("Tab");
        await Expect(box).ToHaveValueAsync("Ask @group-support or @Carla :eyes: ");
        await box.PressAsync("Enter");
        await Expect(ana.Page.Locator("#messages .mention")).ToHaveTextAsync(["@group-support", "@Carla"]);

        await box.PressSequentiallyAsync("/sla on");
        await Expect(chosen).ToContainTextAsync("/sla oncall");
        await box.PressAsync("Tab");
        await Expect(box).ToHaveValueAsync("/sla oncall");
    }

    [ChromiumFact]
    public async Task Ones_own_message_can_be_changed_and_deleted_and_others_keep_theirs()
    {
        await using var chromium = await Chromium.StartAsync();
        var carla = await WindowAsync(chromium, Carla);
        await carla.WriteAsync("Our import hangs");
        var line = carla.MessageInChannel("Our import");

        await line.HoverAsync();
        await carla.PressAsync(line, "Edit");
        await carla.Page.Keyboard.PressAsync("Control+A");
        await carla.Page.Keyboard.TypeAsync("Our export hangs, @Ana");
        await carla.Page.Keyboard.PressAsync("Enter");
        await Expect(carla.MessageInChannel("Our export hangs, @Ana")).ToContainTextAsync("(edited)");
        Assert.Equal("Our export hangs, <@U0ANA>", Assert.Single(Sandbox.Workspace.MessagesIn("#enterprise")).Text);

        var ana = await WindowAsync(chromium, Ana);
        await ana.MessageInChannel("Our export").HoverAsync();
        await Expect(ana.Page.GetByText("Delete", new() { Exact = true })).ToHaveCountAsync(0);

        await carla.MessageInChannel("Our export").HoverAsync();
        await carla.PressAsync(carla.MessageInChannel("Our export"), "Delete");
        await carla.PressAsync(carla.Page.GetByTestId("question"), "Keep it");
        Assert.Single(Sandbox.Workspace.MessagesIn("#enterprise"));
        await carla.PressAsync(carla.MessageInChannel("Our export"), "Delete");
        await carla.PressAsync(carla.Page.GetByTestId("question"), "Delete");
        await Expect(ana.MessageInChannel("Our export")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Reactions_are_counted_say_who_and_go_when_pressed_again()
    {
        await using var chromium = await Chromium.StartAsync();
        var (ana, ben) = (await WindowAsync(chromium, Ana), await WindowAsync(chromium, "U0BEN"));
        await ana.WriteAsync("It works again");

        await ana.ReactAsync("It works again", "tada");
        await ben.ReactionOn("It works again", "tada").ClickAsync();
        await Expect(ana.ReactionOn("It works again", "tada")).ToContainTextAsync("2");
        await Expect(ana.ReactionOn("It works again", "tada")).ToHaveAttributeAsync("title", "you, Ben reacted with :tada:");
        await ana.PictureAsync("reactions");

        await ana.UnreactAsync("It works again", "tada");
        await Expect(ben.ReactionOn("It works again", "tada")).ToContainTextAsync("1");
    }

    [ChromiumFact]
    public async Task A_draft_and_the_cursor_stay_where_they_are_when_others_write()
    {
        await using var chromium = await Chromium.StartAsync();
        var ana = await WindowAsync(chromium, Ana);
        await ana.WriteAsync("First");
        var line = ana.MessageInChannel("First");
        await line.HoverAsync();
        await ana.PressAsync(line, "Edit");
        await ana.Page.Keyboard.TypeAsync(" of all");

        Sandbox.Workspace.PostAs(Carla, "#enterprise", "Hello?");

        await Expect(ana.MessageInChannel("Hello?")).ToBeVisibleAsync();
        await ana.Page.Keyboard.TypeAsync(", good morning");
        await Expect(ana.Page.GetByLabel("Change your message")).ToHaveValueAsync("First of all, good morning");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ana.MessageInChannel("First of all, good morning")).ToBeVisibleAsync();
    }
}
