using System.Net.WebSockets;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.SlackEvents;

namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>
/// The app's sockets. Each payload goes to one of them, in turn, whether or not anybody still listens there; who does
/// not acknowledge it in time gets it again, as with events over HTTP.
/// </summary>
internal sealed class SocketHub(SandboxHost host)
{
    private readonly Lock _gate = new();
    private readonly List<AppSocket> _sockets = [];
    private int _turn;

    /// <summary>Whether the app is set to Socket Mode: then nothing goes to it over HTTP.</summary>
    public bool Enabled { get; set; } = host.Options.SocketMode;

    public IReadOnlyList<AppSocket> Sockets
    {
        get
        {
            lock (_gate) return [.. _sockets];
        }
    }

    private SocketOptions Options => host.Options.Sockets;

    /// <summary>Takes a socket in; false if there are as many as there may be.</summary>
    public bool Add(AppSocket socket)
    {
        lock (_gate)
        {
            if (_sockets.Count >= Options.Most) return false;
            _sockets.Add(socket);
            return true;
        }
    }

    public void Remove(AppSocket socket)
    {
        lock (_gate) _sockets.Remove(socket);
    }

    /// <summary>Sends an event; the inner task completes with the status that stands for its acknowledgement.</summary>
    public async Task<Task<DeliveryAttempt>> DeliverAsync(PendingEvent pending, CancellationToken ct)
    {
        var envelope = Envelope("events_api", JsonNode.Parse(pending.Body)!.AsObject(), takesAnswer: false);
        envelope["retry_attempt"] = pending.Attempt;
        envelope["retry_reason"] = pending.RetryReason ?? "";
        return AttemptAsync(await SendAsync(envelope, ct));
    }

    /// <summary>Brings a command (<c>slash_commands</c>) or an interaction (<c>interactive</c>) to the app.</summary>
    public async Task<SocketAnswer> AskAsync(string type, JsonObject payload, CancellationToken ct) =>
        await await SendAsync(Envelope(type, payload.DeepClone().AsObject(), takesAnswer: true), ct);

    /// <summary>Lets the sockets die unnoticed: they stay open, and nothing gets through any more.</summary>
    public void Silence()
    {
        foreach (var socket in Sockets) socket.Silence();
    }

    /// <summary>
    /// Tells every socket to go, for one of Slack's reasons: <c>warning</c>, <c>refresh_requested</c>,
    /// <c>too_many_websockets</c> or <c>link_disabled</c>, which switches Socket Mode off.
    /// </summary>
    public async Task DisconnectAsync(string reason, CancellationToken ct)
    {
        if (reason == "link_disabled") Enabled = false;
        foreach (var socket in Sockets) await DisconnectAsync(socket, reason, ct);
    }

    public async Task DisconnectAsync(AppSocket socket, string reason, CancellationToken ct)
    {
        try
        {
            if (reason != "warning") socket.Leave();
            if (reason == "refresh_requested") _ = CloseLaterAsync(socket, ct);
            await socket.SendAsync(Farewell(reason), ct);
            if (reason is "too_many_websockets" or "link_disabled") await socket.CloseAsync(ct);
        }
        catch (WebSocketException)
        {
            // It went before it could be told.
        }
    }

    private static async Task<DeliveryAttempt> AttemptAsync(Task<SocketAnswer> answer) =>
        (await answer).Fault is { } fault
            ? new DeliveryAttempt(null, fault) : new DeliveryAttempt(StatusCodes.Status200OK);

    private static JsonObject Farewell(string reason) => new()
    {
        ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "sandbox" },
    };

    private async Task CloseLaterAsync(AppSocket socket, CancellationToken ct)
    {
        try
        {
            await Task.Delay(Options.Notice, host.Clock, ct);
            await socket.CloseAsync(ct);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException
            or ObjectDisposedException)
        {
            // It is closed already, or the sandbox stops.
        }
    }

    private async Task<Task<SocketAnswer>> SendAsync(JsonObject envelope, CancellationToken ct)
    {
        if (Next() is not { } socket) return Task.FromResult(new SocketAnswer("connection_failed"));
        try
        {
            return InTimeAsync(await socket.AskAsync(envelope, ct), ct);
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or IOException)
        {
            return Task.FromResult(new SocketAnswer("connection_failed"));
        }
    }

    private async Task<SocketAnswer> InTimeAsync(Task<SocketAnswer> answer, CancellationToken ct)
    {
        try
        {
            return await answer.WaitAsync(host.Options.Events.Timeout, TimeProvider.System, ct);
        }
        catch (TimeoutException)
        {
            return new SocketAnswer("timeout");
        }
    }

    private AppSocket? Next()
    {
        lock (_gate)
        {
            var staying = _sockets.Where(socket => !socket.IsLeaving).ToArray();
            var choice = staying.Length > 0 ? staying : [.. _sockets];
            return choice.Length == 0 ? null : choice[_turn++ % choice.Length];
        }
    }

    private static JsonObject Envelope(string type, JsonObject payload, bool takesAnswer) => new()
    {
        ["envelope_id"] = Guid.NewGuid().ToString(),
        ["type"] = type,
        ["accepts_response_payload"] = takesAnswer,
        ["payload"] = payload,
    };
}
