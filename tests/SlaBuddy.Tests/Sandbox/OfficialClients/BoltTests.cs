using System.Text.Json.Nodes;
using SlaBuddy.Sandbox;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

public class BoltTests
{
    private readonly CancellationToken _patience = new CancellationTokenSource(TimeSpan.FromMinutes(6)).Token;

    [NpmFact]
    public async Task An_app_on_Slacks_own_framework_lives_here_over_HTTP()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, _patience);
        await using var app = await StartAsync(sandbox);
        await SubscribeAsync(sandbox, await app.HearAsync(_patience));

        await LiveAsync(sandbox, app);

        Assert.All(sandbox.Log.Deliveries, delivery => Assert.Equal(200, delivery.Status));
    }

    [NpmFact]
    public async Task The_same_app_lives_here_through_a_socket()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions { SocketMode = true }, TimeProvider.System, _patience);
        await using var app = await StartAsync(sandbox, ("APP_TOKEN", sandbox.Options.AppToken));
        await app.HearAsync(_patience);

        await LiveAsync(sandbox, app);

        Assert.Single(sandbox.Sockets.Sockets);
        Assert.All(sandbox.Log.Deliveries, delivery => Assert.Equal(200, delivery.Status));
    }

    [NpmFact]
    public async Task A_socket_that_is_asked_to_go_is_replaced_and_the_app_hears_on()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions { SocketMode = true }, TimeProvider.System, _patience);
        await using var app = await StartAsync(sandbox, ("APP_TOKEN", sandbox.Options.AppToken));
        await app.HearAsync(_patience);
        var old = Assert.Single(sandbox.Sockets.Sockets);

        await sandbox.Sockets.DisconnectAsync("refresh_requested", _patience);
        while (sandbox.Sockets.Sockets is not [{ Acknowledged: 0 } young] || young.Id == old.Id)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, _patience);
        var ts = sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        sandbox.Workspace.React("U0ANA", "#enterprise", ts, "eyes");

        Assert.Equal("eyes", (string?)(await app.HearAsync(_patience))["reaction"]);
    }

    [NpmFact]
    public async Task Slacks_own_framework_refuses_what_somebody_else_signed()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, _patience);
        await using var app = await StartAsync(sandbox, ("SIGNING_SECRET", "another secret"));
        var port = (int)(await app.HearAsync(_patience))["port"]!;

        Assert.False(await sandbox.Events.ConnectAsync(new Uri($"http://127.0.0.1:{port}/slack/events"), _patience));
    }

    private async Task LiveAsync(SandboxHost sandbox, NodeScript app)
    {
        var workspace = sandbox.Workspace;
        var root = workspace.PostAs("U0ANA", "#enterprise", "hello there");
        var greeting = await workspace.WaitForAsync(message => message.ThreadTs == root && message.BotId is not null, _patience);
        Assert.Equal("Hello <@U0ANA>", greeting.Text);

        var press = sandbox.Interactions.PressButtonAsync("U0ANA", "#enterprise", greeting.Ts, "press", ct: _patience);
        Assert.Equal("17", (string?)(await app.HearAsync(_patience))["pressed"]);
        Assert.True((await press).IsTaken);
        Assert.Equal("U0ANA pressed 17", workspace.EphemeralsFor("U0ANA")[^1].Text);

        workspace.React("U0BEN", "#enterprise", greeting.Ts, "eyes");
        Assert.Equal("""{"reaction":"eyes","by":"U0BEN"}""", (await app.HearAsync(_patience)).ToJsonString());

        sandbox.Interactions.OpenHome("U0ANA");
        Assert.Equal("U0ANA", (string?)(await app.HearAsync(_patience))["home"]);
        Assert.Contains("Welcome home", workspace.Views.HomeOf("U0ANA")!.Content.GetRawText());

        Assert.True((await sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "status", _patience)).IsTaken);
        Assert.Equal("You said status", workspace.EphemeralsFor("U0ANA")[^1].Text);
        await SetUpAsync(sandbox, app);
    }

    private async Task SetUpAsync(SandboxHost sandbox, NodeScript app)
    {
        var opening = sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "setup", _patience);
        Assert.True((bool)(await app.HearAsync(_patience))["opened"]!);
        Assert.True((await opening).IsTaken);
        var view = Assert.Single(sandbox.Workspace.Views.ModalsOf("U0ANA"));

        var refused = await sandbox.Interactions.SubmitViewAsync("U0ANA", view.Id, Words("no"), _patience);
        var taken = await sandbox.Interactions.SubmitViewAsync("U0ANA", view.Id, Words("because"), _patience);

        Assert.Equal("Say more.", refused.Errors["why"]);
        Assert.True(taken.IsTaken);
        Assert.Equal("because", (string?)(await app.HearAsync(_patience))["setup"]);
        Assert.Empty(sandbox.Workspace.Views.ModalsOf("U0ANA"));
        Assert.Contains(sandbox.Workspace.MessagesIn("#enterprise"), message => message.Text == "Set up: because");
    }

    private static Dictionary<string, string[]> Words(string words) => new() { ["words"] = [words] };

    private async Task SubscribeAsync(SandboxHost sandbox, JsonObject ready)
    {
        var address = new Uri($"http://127.0.0.1:{ready["port"]}/slack/events");
        Assert.True(await sandbox.Events.ConnectAsync(address, _patience));
        // One address serves all three, there.
        sandbox.Interactions.Line.CommandsUrl = sandbox.Interactions.Line.InteractivityUrl = address;
    }

    private static Task<NodeScript> StartAsync(SandboxHost sandbox, params (string Name, string Value)[] more) =>
        NodeScript.StartAsync("bolt.mjs", [("BOT_TOKEN", sandbox.Options.BotToken), ("SIGNING_SECRET", sandbox.Options.SigningSecret),
            ("API_URL", new Uri(sandbox.BaseUrl, "api/").ToString()), .. more]);
}
