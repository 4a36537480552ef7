using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Tests.Sandbox;

public class EventDeliveryTests : SandboxStory
{
    [Fact]
    public void The_signature_is_the_one_in_slacks_documentation()
    {
        const string body =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        var signature = SlackSignature.Sign("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body);

        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", signature);
    }

    [Fact]
    public async Task A_mention_arrives_as_message_and_as_mention_signed_at_the_clocks_time()
    {
        await using var sink = await ConnectedAsync();

        var ts = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "<@U0SLABUDDY> are you there?");
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["message", "app_mention"], sink.Events.Select(one => (string?)one["type"]));
        Assert.All(sink.Events, one => Assert.Equal((ts, "C0ENTERPRISE", "U0CARLA", "T0GLOBEX"),
            ((string?)one["ts"], (string?)one["channel"], (string?)one["user"], (string?)one["user_team"])));
        var request = sink.Requests.Last();
        Assert.Equal(
            ("T0ACME", "A0SLABUDDY", true), ((string?)request.Json["team_id"], (string?)request.Json["api_app_id"],
            (bool)request.Json["is_ext_shared_channel"]!));
        var timestamp = request.Headers["X-Slack-Request-Timestamp"];
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds().ToString(), timestamp);
        Assert.Equal(
            "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Sandbox.Options.SigningSecret),
            Encoding.UTF8.GetBytes($"v0:{timestamp}:{request.Body}"))), request.Headers["X-Slack-Signature"]);
    }

    [Fact]
    public async Task A_refused_event_comes_again_at_once_then_after_a_minute_then_after_five()
    {
        await using var sink = await ConnectedAsync();
        foreach (var status in (int[])[500, 500, 500, 200]) sink.Answers.Enqueue(status);

        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");
        await DeliveredAsync(retry: 1);
        Clock.Advance(TimeSpan.FromSeconds(59));
        await Sandbox.Events.WhenIdleAsync(Patience);
        Assert.Equal(2, Sandbox.Log.Deliveries.Count);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await DeliveredAsync(retry: 2);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await DeliveredAsync(retry: 3);

        Assert.Equal([500, 500, 500, 200], Sandbox.Log.Deliveries.Select(delivery => delivery.Status!.Value));
        Assert.Single(sink.Requests.Where(request => request.Headers.ContainsKey("X-Slack-Signature")
            && (string?)request.Json["type"] == "event_callback").Select(request => request.Body).Distinct());
        Assert.Equal(("3", "http_error"),
            (sink.Requests.Last().Headers["X-Slack-Retry-Num"], sink.Requests.Last().Headers["X-Slack-Retry-Reason"]));
    }

    [Fact]
    public async Task Edits_and_deletions_are_told_and_a_deleted_root_leaves_a_tombstone()
    {
        await using var sink = await ConnectedAsync();
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");
        var reply = Sandbox.Workspace.PostAs("U0ANA", "#enterprise", "Looking", root);

        Sandbox.Workspace.EditAs("U0CARLA", "#enterprise", root, "Our export hangs");
        Sandbox.Workspace.Delete("#enterprise", root);
        Sandbox.Workspace.Delete("#enterprise", reply);
        await Sandbox.Events.WhenIdleAsync(Patience);

        var changes = sink.Events.Skip(2).ToArray();
        Assert.Equal(
            ["message_changed", "message_changed", "message_deleted"], changes.Select(one => (string?)one["subtype"]));
        Assert.Equal("Our export hangs", (string?)changes[0]["message"]!["text"]);
        Assert.Equal("tombstone", (string?)changes[1]["message"]!["subtype"]);
        Assert.Equal(reply, (string?)changes[2]["deleted_ts"]);
    }

    [Fact]
    public async Task Own_posts_are_delivered_and_what_happens_outside_the_bots_channels_is_not()
    {
        await using var sink = await ConnectedAsync();

        Sandbox.Workspace.PostAs("U0IVO", "#general", "Lunch?");
        Sandbox.Workspace.PostAt(Clock.GetUtcNow().AddHours(-1), "U0CARLA", "#enterprise", "unheard");
        await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", "level 1"));
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal("B0SLABUDDY", (string?)Assert.Single(sink.Events)["bot_id"]);
    }

    [Fact]
    public async Task An_integrations_post_has_no_user_and_brings_its_attachments()
    {
        await using var sink = await ConnectedAsync();

        Sandbox.Workspace.PostAsIntegration("B0HELPDESK", "Helpdesk", "#helpdesk", "New ticket",
            [new JsonObject { ["text"] = "*Ticket ID*: 123\n*Ticket priority*: urgent" }]);
        await Sandbox.Events.WhenIdleAsync(Patience);

        var message = Assert.Single(sink.Events);
        Assert.False(message.ContainsKey("user"));
        Assert.Equal(("bot_message", "B0HELPDESK", "Helpdesk"),
            ((string?)message["subtype"], (string?)message["bot_id"], (string?)message["username"]));
        Assert.StartsWith("*Ticket ID*: 123", (string?)message["attachments"]![0]!["text"]);
    }

    [Fact]
    public async Task An_address_that_does_not_echo_the_challenge_is_not_taken()
    {
        var page = new Uri(Sandbox.BaseUrl, "api/auth.test");

        var taken = await Sandbox.Events.ConnectAsync(page, Patience);

        Assert.False(taken);
        Assert.Null(Sandbox.Events.Address);
    }

    private async Task<EventSink> ConnectedAsync()
    {
        var sink = await EventSink.StartAsync();
        Assert.True(await Sandbox.Events.ConnectAsync(sink.Url, Patience));
        return sink;
    }

    private Task<WireDelivery> DeliveredAsync(int retry) =>
        Sandbox.Log.WaitForDeliveryAsync(one => one.RetryNumber == retry, Patience);
}

public class ShuffledDeliveryTests : SandboxStory
{
    private protected override SandboxOptions Options =>
        new() { Events = new EventOptions { ShuffleSeed = 7, Twice = true } };

    [Fact]
    public async Task Events_may_come_twice_and_in_any_order()
    {
        await using var sink = await EventSink.StartAsync();
        for (var number = 0; number < 20; number++) Sandbox.Workspace.PostAs(
            "U0CARLA", "#enterprise", $"message {number}");
        await Sandbox.Events.ConnectAsync(sink.Url, Patience);

        Sandbox.Events.Replay(Sandbox.Workspace.MessagesIn("#enterprise"));
        await Sandbox.Events.WhenIdleAsync(Patience);

        var arrived = sink.Events.Select(one => (string)one["ts"]!).ToArray();
        Assert.Equal(40, arrived.Length);
        Assert.Equal(20, arrived.Distinct().Count());
        Assert.NotEqual(arrived.Order(StringComparer.Ordinal), arrived);
    }
}
