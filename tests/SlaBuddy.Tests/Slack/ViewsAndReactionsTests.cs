using System.Text.Json;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Views;
using static SlaBuddy.Tests.Slack.SlackAnswers;

namespace SlaBuddy.Tests.Slack;

/// <summary>Windows, the Home tab and emoji, as they go over the wire.</summary>
public class ViewsAndReactionsTests
{
    [Fact]
    public async Task A_window_is_opened_once_with_what_is_asked_in_it()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("views.open", """{"ok":true,"view":{"id":"V1"}}""");

        var id = await world.Slack.Views.Open("trigger", Window(new string('x', 4_000)));

        var call = Assert.Single(world.Calls);
        Assert.Equal(("V1", "trigger"), (id, call["trigger_id"]));
        using var view = JsonDocument.Parse(call["view"]!);
        Assert.Equal(("modal", "why", "about"), (Word(view.RootElement, "type"), Word(view.RootElement, "callback_id"),
            Word(view.RootElement, "private_metadata")));
        Assert.Equal(24, Word(view.RootElement.GetProperty("title"), "text")!.Length);
        var blocks = view.RootElement.GetProperty("blocks");
        Assert.Equal(MessageLimits.BlockText, Word(blocks[0].GetProperty("text"), "text")!.Length);
        Assert.Equal(("input", "reason", "reason"), (Word(blocks[1], "type"), Word(blocks[1], "block_id"),
            Word(blocks[1].GetProperty("element"), "action_id")));
        Assert.Equal("static_select", Word(blocks[1].GetProperty("element"), "type"));
    }

    [Fact]
    public async Task A_trigger_that_nobody_answered_for_is_not_tried_twice()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("views.open", Html(503));

        await Assert.ThrowsAsync<SlackAmbiguousException>(() => world.Slack.Views.Open("trigger", Window("why")));

        Assert.Equal(1, world.CallsOf("views.open"));
    }

    [Fact]
    public async Task The_home_is_drawn_for_one_person_and_a_window_is_changed_by_its_id()
    {
        await using var world = (await SlackWorld.StartAsync())
            .Answers("views.publish", """{"ok":true}""").Answers("views.update", """{"ok":true}""");

        await world.Slack.Views.Publish("U1", new HomeViewDefinition { CallbackId = "home", Blocks = [new HeaderBlock("Mine")] });
        await world.Slack.Views.Update("V1", Window("why"));

        Assert.Equal("U1", world.Calls[0]["user_id"]);
        Assert.StartsWith("""{"type":"home",""", world.Calls[0]["view"]);
        Assert.Equal("V1", world.Calls[1]["view_id"]);
    }

    [Fact]
    public async Task An_emoji_that_is_there_already_and_one_that_is_gone_already_are_fine()
    {
        await using var world = (await SlackWorld.StartAsync())
            .Answers("reactions.add", Error("already_reacted")).Answers("reactions.remove", Error("no_reaction"));

        await world.Slack.Reactions.AddToMessage("eyes", "C1", "1.000001");
        await world.Slack.Reactions.RemoveFromMessage("eyes", "C1", "1.000001");

        Assert.All(world.Calls, call => Assert.Equal(("eyes", "C1", "1.000001"), (call["name"], call["channel"], call["timestamp"])));
    }

    private static ModalViewDefinition Window(string text) => new()
    {
        CallbackId = "why",
        PrivateMetadata = "about",
        Title = ModalViewDefinition.Word("A title that is far too long for Slack"),
        Submit = ModalViewDefinition.Word("Send"),
        Blocks =
        [
            new SectionBlock(text),
            new InputBlock("Why?", new StaticSelect("reason", [new Option("Because", "because")])),
        ],
    };

    private static string? Word(JsonElement json, string name) => json.GetProperty(name).GetString();
}
