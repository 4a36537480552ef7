using System.Text.Json.Nodes;
using SlaBuddy.Sandbox;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

public class WebApiClientTests
{
    [NpmFact]
    public async Task Slacks_own_client_posts_pages_reads_threads_and_waits_where_it_is_told_to()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, patience.Token);
        await using var script = await NodeScript.StartAsync("web-api.mjs", ("BOT_TOKEN", sandbox.Options.BotToken),
            ("API_URL", new Uri(sandbox.BaseUrl, "api/").ToString()), ("FAULTS_URL", new Uri(sandbox.BaseUrl, "sandbox/faults").ToString()));

        var said = await script.HearAsync(patience.Token);

        Assert.Equal("T0ACME U0SLABUDDY", (string?)said["who"]);
        Assert.Equal([["message 6", "message 5", "message 4"], ["message 3", "message 2", "message 1"], ["root"]], Texts(said["history"]!));
        Assert.Equal("1:1:1", (string?)said["key"]);
        Assert.Equal(["reply 1", "reply 2", "reply 3", "reply 4", "reply 5"], said["thread"]!.AsArray().Select(text => (string)text!));
        Assert.Equal("root, edited eyes", (string?)said["reaction"]);
        Assert.Equal(("home", "Etc/UTC", "channel_not_found"), ((string?)said["home"], (string?)said["zone"], (string?)said["refusal"]));
        Assert.Equal("only you", Assert.Single(sandbox.Workspace.EphemeralsFor("U0ANA")).Text);
        Assert.Empty(sandbox.Workspace.MessagesIn("D0ANA"));
        Assert.InRange((int)said["waited"]!, 1000, 60_000);
        Assert.Equal(["ratelimited", null], sandbox.Log.CallsTo("chat.postMessage").TakeLast(2).Select(call => call.Error));
    }

    private static IEnumerable<string[]> Texts(JsonNode pages) =>
        pages.AsArray().Select(page => page!.AsArray().Select(text => (string)text!).ToArray());
}
