using System.Net;
using System.Net.Http.Json;

namespace SlaBuddy.Tests.Sandbox;

public class InteractivityTests : SandboxStory
{
    private const string Buttons =
        """[{"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"snooze","value":"17","text":{"type":"plain_text","text":"Snooze"}}]}]""";

    private const string Form =
        """
        {"type":"modal","callback_id":"setup","title":{"type":"plain_text","text":"Set up"},
         "submit":{"type":"plain_text","text":"Save"},"private_metadata":"17","blocks":[
          {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
           "element":{"type":"plain_text_input","action_id":"words"}},
          {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who"},
           "element":{"type":"multi_users_select","action_id":"people","initial_users":["U0BEN"]}},
          {"type":"input","block_id":"which","optional":true,"label":{"type":"plain_text","text":"Which"},
           "element":{"type":"static_select","action_id":"policy","options":[
             {"text":{"type":"plain_text","text":"Teams"},"value":"teams"}]}}]}
        """;

    [Fact]
    public async Task A_press_tells_the_app_who_pressed_what_where()
    {
        await using var app = await ConnectedAsync();
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        var posted = await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("thread_ts", root), ("text", "Level 1"), ("blocks", Buttons));

        var outcome = await Sandbox.Interactions.PressButtonAsync("U0ANA", "#enterprise", (string)posted["ts"]!, "snooze");

        Assert.True(outcome.IsTaken);
        var payload = Assert.Single(app.Interactions);
        Assert.Equal(("block_actions", "U0ANA", "T0ACME", "C0ENTERPRISE"),
            ((string?)payload["type"], (string?)payload["user"]!["id"], (string?)payload["team"]!["id"], (string?)payload["channel"]!["id"]));
        Assert.Equal(((string?)posted["ts"], root, false), ((string?)payload["container"]!["message_ts"],
            (string?)payload["container"]!["thread_ts"], (bool)payload["container"]!["is_ephemeral"]!));
        var action = payload["actions"]![0]!;
        Assert.Equal(("button", "snooze", "a", "17"), ((string?)action["type"], (string?)action["action_id"], (string?)action["block_id"], (string?)action["value"]));
    }

    [Fact]
    public async Task A_response_url_speaks_five_times_and_replaces_what_was_pressed()
    {
        await using var app = await ConnectedAsync();
        var whisper = await Slack("chat.postEphemeral", ("channel", "C0ENTERPRISE"), ("user", "U0ANA"), ("text", "Sure?"), ("blocks", Buttons));
        await Sandbox.Interactions.PressButtonAsync("U0ANA", "C0ENTERPRISE", (string)whisper["message_ts"]!, "snooze");
        var url = new Uri((string)Assert.Single(app.Interactions)["response_url"]!);

        using var replaced = await Http.PostAsJsonAsync(url, new { replace_original = true, text = "Done" });
        using var said = await Http.PostAsJsonAsync(url, new { response_type = "in_channel", text = "Postponed" });
        using var whispered = await Http.PostAsJsonAsync(url, new { response_type = "ephemeral", replace_original = false, text = "Psst" });
        Assert.Equal(["Done", "Psst"], Sandbox.Workspace.EphemeralsFor("U0ANA").Select(one => one.Text));
        using var deleted = await Http.PostAsJsonAsync(url, new { delete_original = true });
        using var fifth = await Http.PostAsJsonAsync(url, new { response_type = "ephemeral", text = "fifth" });
        using var sixth = await Http.PostAsJsonAsync(url, new { response_type = "ephemeral", text = "sixth" });

        Assert.Equal(["Psst", "fifth"], Sandbox.Workspace.EphemeralsFor("U0ANA").Select(one => one.Text));
        Assert.Equal(["Postponed"], Sandbox.Workspace.MessagesIn("#enterprise").Select(message => message.Text));
        Assert.Equal((HttpStatusCode.NotFound, """{"ok":false,"error":"used_url"}"""), (sixth.StatusCode, await sixth.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_response_url_is_worth_nothing_after_half_an_hour()
    {
        await using var app = await ConnectedAsync();
        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla");
        var url = new Uri(Assert.Single(app.Commands)["response_url"]);
        Clock.Advance(TimeSpan.FromMinutes(31));

        using var late = await Http.PostAsJsonAsync(url, new { text = "late" });

        Assert.Contains("expired_url", await late.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_command_brings_its_words_and_shows_the_answer_to_one_person_or_to_all()
    {
        await using var app = await ConnectedAsync();
        app.Answers.Enqueue("Nothing waits.");
        app.Answers.Enqueue("""{"response_type":"in_channel","text":"Three wait."}""");

        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "status");
        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "status all");

        var first = app.Commands.First();
        Assert.Equal(("/sla", "status", "U0ANA", "C0ENTERPRISE", "enterprise", "T0ACME"),
            (first["command"], first["text"], first["user_id"], first["channel_id"], first["channel_name"], first["team_id"]));
        Assert.Equal("Nothing waits.", Assert.Single(Sandbox.Workspace.EphemeralsFor("U0ANA")).Text);
        Assert.Equal("Three wait.", Assert.Single(Sandbox.Workspace.MessagesIn("#enterprise")).Text);
    }

    [Fact]
    public async Task A_command_that_goes_wrong_is_explained_to_who_gave_it()
    {
        await using var app = await ConnectedAsync();
        app.Status = HttpStatusCode.InternalServerError;

        var failed = await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla");
        var unknown = await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/nonsense");

        Assert.Equal(("dispatch_failed", "unknown_command"), (failed.Fault, unknown.Fault));
        Assert.All(Sandbox.Workspace.EphemeralsFor("U0ANA"), whisper => Assert.True(whisper.FromSlackbot));
    }

    [Fact]
    public async Task A_form_is_opened_by_a_fresh_gesture_only_and_only_once()
    {
        await using var app = await ConnectedAsync();
        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "setup");
        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "setup");
        var triggers = app.Commands.Select(command => command["trigger_id"]).ToArray();

        var opened = await Slack("views.open", ("trigger_id", triggers[0]), ("view", Form));
        var again = await Slack("views.open", ("trigger_id", triggers[0]), ("view", Form));
        Clock.Advance(TimeSpan.FromSeconds(4));
        var late = await Slack("views.open", ("trigger_id", triggers[1]), ("view", Form));
        var invented = await Slack("views.open", ("trigger_id", "1.2.3"), ("view", Form));

        Assert.Equal("setup", (string?)opened["view"]!["callback_id"]);
        Assert.Equal(["exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id"],
            new[] { again, late, invented }.Select(answer => (string?)answer["error"]));
        Assert.Equal((string?)opened["view"]!["id"], Assert.Single(Sandbox.Workspace.Views.ModalsOf("U0ANA")).Id);
    }

    [Fact]
    public async Task A_form_is_handed_in_with_what_stands_in_it_once_nothing_is_missing()
    {
        await using var app = await ConnectedAsync();
        var view = await OpenedAsync(app);

        var missing = await Sandbox.Interactions.SubmitViewAsync("U0ANA", view);
        Assert.Empty(app.Interactions);
        var taken = await Sandbox.Interactions.SubmitViewAsync(
            "U0ANA", view, new Dictionary<string, string[]> { ["words"] = ["because"], ["policy"] = ["teams"] });

        Assert.Equal("why", Assert.Single(missing.Errors).Key);
        Assert.True(taken.IsTaken);
        var values = Assert.Single(app.Interactions)["view"]!["state"]!["values"]!;
        Assert.Equal("because", (string?)values["why"]!["words"]!["value"]);
        Assert.Equal("U0BEN", (string?)values["who"]!["people"]!["selected_users"]![0]);
        Assert.Equal("teams", (string?)values["which"]!["policy"]!["selected_option"]!["value"]);
        Assert.Empty(Sandbox.Workspace.Views.ModalsOf("U0ANA"));
    }

    [Fact]
    public async Task The_app_refuses_changes_covers_or_clears_a_form()
    {
        await using var app = await ConnectedAsync();
        var view = await OpenedAsync(app);
        var filled = new Dictionary<string, string[]> { ["words"] = ["because"] };
        app.Answers.Enqueue("""{"response_action":"errors","errors":{"why":"Say more."}}""");
        app.Answers.Enqueue($$"""{"response_action":"push","view":{{Form}}}""");
        app.Answers.Enqueue($$"""{"response_action":"update","view":{{Form.Replace("Set up", "Sure?")}}}""");
        app.Answers.Enqueue("""{"response_action":"clear"}""");

        var refused = await Sandbox.Interactions.SubmitViewAsync("U0ANA", view, filled);
        await Sandbox.Interactions.SubmitViewAsync("U0ANA", view, filled);
        var upper = Sandbox.Workspace.Views.ModalsOf("U0ANA")[^1];
        await Sandbox.Interactions.SubmitViewAsync("U0ANA", upper.Id, filled);
        var changed = Sandbox.Workspace.Views.ModalsOf("U0ANA");
        await Sandbox.Interactions.SubmitViewAsync("U0ANA", upper.Id, filled);

        Assert.Equal("Say more.", refused.Errors["why"]);
        Assert.Equal((view, view), (upper.PreviousId, upper.RootId));
        Assert.Equal((2, "Sure?"), (changed.Count, changed[^1].Content.GetProperty("title").GetProperty("text").GetString()));
        Assert.Empty(Sandbox.Workspace.Views.ModalsOf("U0ANA"));
    }

    [Fact]
    public async Task A_home_is_published_for_one_person_and_pressed_by_that_person()
    {
        await using var app = await ConnectedAsync();
        Sandbox.Interactions.OpenHome("U0ANA");
        await Sandbox.Events.WhenIdleAsync(Patience);
        var opened = Assert.Single(app.Events);

        var first = await Slack("views.publish", ("user_id", "U0ANA"), ("view", $$"""{"type":"home","blocks":{{Buttons}}}"""));
        var hash = (string)first["view"]!["hash"]!;
        var second = await Slack("views.publish", ("user_id", "U0ANA"), ("hash", hash), ("view", """{"type":"home","blocks":[]}"""));
        var stale = await Slack("views.publish", ("user_id", "U0ANA"), ("hash", hash), ("view", """{"type":"home","blocks":[]}"""));
        await Slack("views.publish", ("user_id", "U0ANA"), ("view", $$"""{"type":"home","blocks":{{Buttons}}}"""));
        var home = Sandbox.Workspace.Views.HomeOf("U0ANA")!;
        await Sandbox.Interactions.PressInViewAsync("U0ANA", home.Id, "snooze");

        Assert.Equal(("app_home_opened", "home", "D0ANA"), ((string?)opened["type"], (string?)opened["tab"], (string?)opened["channel"]));
        Assert.Equal((string?)first["view"]!["id"], (string?)second["view"]!["id"]);
        Assert.Equal("hash_conflict", (string?)stale["error"]);
        Assert.Equal(home.Id, (string?)Assert.Single(app.Interactions)["view"]!["id"]);
    }

    private async Task<AppSink> ConnectedAsync()
    {
        var app = await AppSink.StartAsync();
        Assert.True(await Sandbox.Events.ConnectAsync(app.EventsUrl, Patience));
        return app;
    }

    private async Task<string> OpenedAsync(AppSink app)
    {
        await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "setup");
        var opened = await Slack("views.open", ("trigger_id", app.Commands.Last()["trigger_id"]), ("view", Form));
        return (string)opened["view"]!["id"]!;
    }
}
