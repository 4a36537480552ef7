using System.Net.Http.Json;
using System.Net.WebSockets;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Sandbox.SlackSockets;

namespace SlaBuddy.Tests.Sandbox;

public class SocketModeTests : SandboxStory
{
    private protected override SandboxOptions Options => new()
    {
        SocketMode = true,
        Events = new EventOptions { Timeout = TimeSpan.FromMilliseconds(300) },
        Sockets = new SocketOptions { RefreshAfter = TimeSpan.FromHours(1) },
    };

    [Fact]
    public async Task Only_the_apps_own_token_opens_a_socket_and_each_address_opens_one()
    {
        var withBotToken = await Slack("apps.connections.open");
        using var withAppToken = await Send(HttpMethod.Post, "api/auth.test", Sandbox.Options.AppToken);
        var url = await UrlAsync();
        using var socket = await SocketEnd.OpenAsync(url, Patience);

        var hello = await socket.HearAsync(Patience);

        Assert.Equal("not_allowed_token_type", (string?)withBotToken["error"]);
        Assert.Equal("not_allowed_token_type", (string?)(await Body(withAppToken))["error"]);
        Assert.Equal(("hello", 1, "A0SLABUDDY"), ((string?)hello!["type"], (int)hello["num_connections"]!, (string?)hello["connection_info"]!["app_id"]));
        await Assert.ThrowsAsync<WebSocketException>(() => SocketEnd.OpenAsync(url, Patience));
    }

    [Fact]
    public async Task Each_event_goes_to_one_socket_and_again_to_another_when_it_is_not_acknowledged()
    {
        using var first = await OpenedAsync();
        using var second = await OpenedAsync();

        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        var unheard = (await first.HearAsync(Patience))!;
        var again = (await second.HearAsync(Patience))!;
        await second.AcknowledgeAsync(again, Patience);
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(("events_api", 0, "event_callback"), ((string?)unheard["type"], (int)unheard["retry_attempt"]!, (string?)unheard["payload"]!["type"]));
        Assert.Equal((1, "timeout"), ((int)again["retry_attempt"]!, (string?)again["retry_reason"]));
        Assert.Equal((string?)unheard["payload"]!["event_id"], (string?)again["payload"]!["event_id"]);
        Assert.Equal([false, true], Sandbox.Log.Deliveries.Select(delivery => delivery.Accepted));
    }

    [Fact]
    public async Task Commands_and_forms_are_answered_in_the_acknowledgement()
    {
        using var socket = await OpenedAsync();

        var command = Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla", "status", Patience);
        var asked = (await socket.HearAsync(Patience))!;
        await socket.AcknowledgeAsync(asked, Patience, """{"text":"Nothing waits."}""");
        await command;
        await Slack("views.open", ("trigger_id", (string)asked["payload"]!["trigger_id"]!),
            ("view", """{"type":"modal","title":{"type":"plain_text","text":"Sure?"},"blocks":[]}"""));
        var view = Sandbox.Workspace.Views.ModalsOf("U0ANA")[0].Id;
        var submission = Sandbox.Interactions.SubmitViewAsync("U0ANA", view, ct: Patience);
        var handedIn = (await socket.HearAsync(Patience))!;
        await socket.AcknowledgeAsync(handedIn, Patience, """{"response_action":"errors","errors":{"b":"No."}}""");

        Assert.Equal(("slash_commands", true, "status"), ((string?)asked["type"], (bool)asked["accepts_response_payload"]!, (string?)asked["payload"]!["text"]));
        Assert.Equal("Nothing waits.", Assert.Single(Sandbox.Workspace.EphemeralsFor("U0ANA")).Text);
        Assert.Equal("interactive", (string?)handedIn["type"]);
        Assert.Equal("No.", (await submission).Errors["b"]);
    }

    [Fact]
    public async Task Without_a_socket_a_command_fails_and_an_event_waits_for_its_next_attempt()
    {
        var command = await Sandbox.Interactions.RunCommandAsync("U0ANA", "#enterprise", "/sla");
        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        await Sandbox.Events.WhenIdleAsync(Patience);
        using var socket = await OpenedAsync();

        Clock.Advance(TimeSpan.FromMinutes(1));
        var late = (await socket.HearAsync(Patience))!;

        Assert.Equal("dispatch_failed", command.Fault);
        Assert.Equal((2, "connection_failed"), ((int)late["retry_attempt"]!, (string?)late["retry_reason"]));
    }

    [Fact]
    public async Task The_eleventh_socket_is_turned_away()
    {
        var sockets = new List<SocketEnd>();
        for (var number = 0; number < 10; number++) sockets.Add(await OpenedAsync());
        using var eleventh = await SocketEnd.OpenAsync(await UrlAsync(), Patience);

        var refused = await eleventh.HearAsync(Patience);

        Assert.Equal(("disconnect", "too_many_websockets"), ((string?)refused!["type"], (string?)refused["reason"]));
        Assert.Null(await eleventh.HearAsync(Patience));
        Assert.Equal(10, Sandbox.Sockets.Sockets.Count);
        foreach (var socket in sockets) socket.Dispose();
    }

    [Fact]
    public async Task An_old_socket_is_warned_asked_to_go_spared_and_closed()
    {
        using var old = await OpenedAsync();
        Clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(10));
        Assert.Equal("warning", (string?)(await old.HearAsync(Patience))!["reason"]);
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("refresh_requested", (string?)(await old.HearAsync(Patience))!["reason"]);
        using var young = await OpenedAsync();

        for (var number = 0; number < 2; number++)
        {
            Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", $"message {number}");
            await young.AcknowledgeAsync((await young.HearAsync(Patience))!, Patience);
        }
        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await old.HearAsync(Patience));
    }

    [Fact]
    public async Task Socket_Mode_can_be_switched_off_under_the_apps_feet()
    {
        using var socket = await OpenedAsync();
        using var asked = await Http.PostAsJsonAsync(new Uri(Sandbox.BaseUrl, "sandbox/sockets/disconnect"), new { reason = "link_disabled" });

        var farewell = await socket.HearAsync(Patience);
        using var refused = await Send(HttpMethod.Post, "api/apps.connections.open", Sandbox.Options.AppToken);

        Assert.Equal("link_disabled", (string?)farewell!["reason"]);
        Assert.Null(await socket.HearAsync(Patience));
        Assert.Equal("socket_mode_not_enabled", (string?)(await Body(refused))["error"]);
    }

    [Fact]
    public async Task A_dead_socket_stays_open_says_nothing_and_swallows_its_share()
    {
        Sandbox.Faults.Next("sockets", Fault.DeadSocket);
        using var dead = await SocketEnd.OpenAsync(await UrlAsync(), Patience);
        using var alive = await OpenedAsync();

        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        var heard = (await alive.HearAsync(Patience))!;
        await alive.AcknowledgeAsync(heard, Patience);
        await Sandbox.Events.WhenIdleAsync(Patience);
        using var moment = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.Equal(1, (int)heard["retry_attempt"]!);
        Assert.Equal(WebSocketState.Open, dead.State);
        Assert.Equal([true, false], Sandbox.Sockets.Sockets.Select(socket => socket.IsSilent));
        // Last, since an end that gives up hearing hangs up.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dead.HearAsync(moment.Token));
    }

    private async Task<SocketEnd> OpenedAsync()
    {
        var socket = await SocketEnd.OpenAsync(await UrlAsync(), Patience);
        Assert.Equal("hello", (string?)(await socket.HearAsync(Patience))!["type"]);
        return socket;
    }

    private async Task<Uri> UrlAsync()
    {
        using var response = await Send(HttpMethod.Post, "api/apps.connections.open", Sandbox.Options.AppToken);
        return new Uri((string)(await Body(response))["url"]!);
    }
}
