using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Slack.SocketMode;

/// <summary>Sockets break in more ways than they work; none of them may cost an event.</summary>
public class SocketModeTests
{
    [Fact]
    public async Task What_came_is_acknowledged_after_it_was_taken_and_with_the_answer()
    {
        await using var world = await SocketWorld.StartAsync();
        var stored = new TaskCompletionSource<string?>();
        world.Taker.Answer = _ => stored.Task;
        var socket = await world.ConnectAsync();

        await socket.SendAsync(Envelope("E1", "slash_commands"));
        await Eventually.IsTrue(() => world.Taker.Taken.Count == 1);
        Assert.Empty(socket.Heard);
        stored.SetResult("""{"text":"here"}""");
        await Eventually.IsTrue(() => socket.Heard.Count == 1);

        Assert.Equal("""{"envelope_id":"E1","payload":{"text":"here"}}""", socket.Heard[0]);
        Assert.Equal("Bearer " + SocketWorld.Token, world.Server.Authorization);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_acknowledged_and_the_next_one_is_taken()
    {
        await using var world = await SocketWorld.StartAsync();
        world.Taker.Answer = envelope => envelope.EnvelopeId == "E1"
            ? throw new InvalidOperationException("no database")
            : Task.FromResult<string?>(null);
        var socket = await world.ConnectAsync();

        await socket.SendAsync(Envelope("E1"));
        await socket.SendAsync(Envelope("E2"));
        await Eventually.IsTrue(() => socket.Heard.Count == 1);

        Assert.Equal("""{"envelope_id":"E2"}""", socket.Heard[0]);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Before_Slack_ends_a_socket_the_next_one_is_open_and_what_comes_meanwhile_is_taken(string reason)
    {
        await using var world = await SocketWorld.StartAsync();
        var old = await world.ConnectAsync();
        // The new one is not ready for a while: until it is, the old one works.
        world.Server.Greeting = null;

        await old.SendAsync($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        await Eventually.IsTrue(() => world.Server.Sockets.Count == 2);
        await old.SendAsync(Envelope("E1"));
        await Eventually.IsTrue(() => old.Heard.Count == 1);
        Assert.False(old.Closed);
        await world.Server.Sockets[1].SendAsync("""{"type":"hello"}""");
        await Eventually.IsTrue(() => old.Closed);

        Assert.Equal((1, 2), (world.Road.Open, world.Server.OpenCalls));
    }

    [Fact]
    public async Task A_socket_whose_other_end_answers_nothing_any_more_is_replaced()
    {
        await using var world = await SocketWorld.StartAsync();
        var dead = await world.ConnectAsync();

        dead.Hang();
        await dead.SendAsync(Envelope("E1"));
        await Eventually.IsTrue(() => world.Server.Sockets.Count == 2 && world.Road.Open == 1);
        await world.Server.Sockets[1].SendAsync(Envelope("E2"));
        await Eventually.IsTrue(() => world.Taker.Taken.Count == 2);

        Assert.Contains(world.Logs.Lines, line => line.Contains("taken for dead"));
    }

    [Fact]
    public async Task A_socket_with_nothing_to_tell_stays_for_as_long_as_it_answers_pings()
    {
        await using var world = await SocketWorld.StartAsync(("SocketMode:LongestSilence", "00:00:03"));
        await world.ConnectAsync();
        var opened = world.Road.LastHeardAt!.Value;

        await Eventually.IsTrue(() => world.Road.LastHeardAt - opened > TimeSpan.FromSeconds(4.5));

        Assert.Single(world.Server.Sockets);
    }

    [Fact]
    public async Task A_cut_socket_is_replaced_at_once()
    {
        await using var world = await SocketWorld.StartAsync(("SocketMode:LongestSilence", "00:01:00"));
        var socket = await world.ConnectAsync();

        socket.Cut();
        await Eventually.IsTrue(() => world.Server.Sockets.Count == 2 && world.Road.Open == 1);

        Assert.Null(await world.ReadinessAsync());
    }

    [Fact]
    public async Task As_many_are_open_as_were_asked_for_and_stopping_closes_them_all()
    {
        await using var world = await SocketWorld.StartAsync(("SocketMode:Connections", "3"));
        await world.ConnectAsync();

        await world.StopAsync();

        await Eventually.IsTrue(() => world.Server.Sockets.All(socket => socket.Closed));
        Assert.Equal((3, 0), (world.Server.Sockets.Count, world.Road.Open));
    }

    [Theory]
    [InlineData("invalid_auth", "Make an app-level token")]
    [InlineData("not_allowed_token_type", "connections:write")]
    [InlineData("internal_error", "It is tried again")]
    public async Task A_socket_that_cannot_be_opened_is_told_once_with_what_to_do_and_tried_again(string error, string remedy)
    {
        await using var world = await SocketWorld.StartAsync();
        world.Server.Refusal = $$"""{"ok":false,"error":"{{error}}"}""";

        world.Connect();
        await Eventually.IsTrue(() => world.Server.OpenCalls > 3);
        var missing = await world.ReadinessAsync();
        world.Server.Refusal = null;
        await Eventually.IsTrue(() => world.Road.Open == 1);

        Assert.Contains(error, missing);
        Assert.Contains(remedy, missing);
        Assert.Single(world.Logs.Lines, line => line.StartsWith("Error No socket to Slack"));
        Assert.Null(await world.ReadinessAsync());
    }

    [Theory]
    [InlineData("link_disabled", "switched off")]
    [InlineData("too_many_websockets", "as many sockets as Slack allows")]
    public async Task What_Slack_says_about_all_sockets_is_told_and_the_service_is_not_ready(string reason, string told)
    {
        await using var world = await SocketWorld.StartAsync(("SocketMode:LongestRetryDelay", "00:00:30"));
        var socket = await world.ConnectAsync();

        await socket.SendAsync($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        await Eventually.IsTrue(() => world.Road.Fault is not null);

        Assert.Contains(told, await world.ReadinessAsync());
    }

    [Fact]
    public async Task What_is_no_envelope_is_left_out_and_the_socket_stays()
    {
        await using var world = await SocketWorld.StartAsync();
        var socket = await world.ConnectAsync();

        await socket.SendAsync("not JSON");
        await socket.SendAsync("[17]");
        await socket.SendAsync("""{"type":"surprise"}""");
        await socket.SendAsync(new string(' ', 5 * 1024 * 1024));
        await socket.SendAsync(Envelope("E1"));
        await Eventually.IsTrue(() => socket.Heard.Count == 1);

        Assert.Single(world.Server.Sockets);
    }

    [Fact]
    public async Task No_log_line_holds_the_token_or_the_address()
    {
        await using var world = await SocketWorld.StartAsync();
        world.Server.Greeting = """{"type":"disconnect","reason":"link_disabled"}""";
        world.Connect();
        await Eventually.IsTrue(() => world.Server.Sockets.Count > 1);

        await world.StopAsync();

        Assert.DoesNotContain(world.Logs.Lines, line => line.Contains("very-secret"));
    }

    private static string Envelope(string id, string type = "events_api") =>
        $$$"""{"envelope_id":"{{{id}}}","type":"{{{type}}}","accepts_response_payload":false,"payload":{"type":"event_callback"}}""";
}
