using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackSockets;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>
/// Delivers events to the app's sockets where it is set to Socket Mode, and otherwise to the subscribed address: in
/// order with one delivery at a time, again after failures as Slack does, and never to an address that did not echo the
/// challenge.
/// </summary>
internal sealed class EventDelivery : IAsyncDisposable
{
    private readonly Workspace _workspace;
    private readonly SandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly WireLog _log;
    private readonly EventWriter _writer;
    private readonly EventReceiver _receiver;
    private readonly SocketHub _sockets;
    private readonly EventQueue _queue;
    private readonly EventFaults _faults;
    private readonly IDisposable _subscription;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task[] _workers;
    private int _lastEventId;

    public EventDelivery(SandboxHost host)
    {
        var options = host.Options;
        (_workspace, _options, _clock, _log) = (host.Workspace, options, host.Clock, host.Log);
        _sockets = host.Sockets;
        _writer = new EventWriter(_workspace);
        _receiver = new EventReceiver(options, _clock);
        _queue = new EventQueue(options.Events.ShuffleSeed);
        _faults = new EventFaults(host.Faults, _queue, _clock);
        Enabled = options.Events.Enabled;
        _subscription = _workspace.Subscribe(Hear);
        _workers = [.. Enumerable.Range(0, options.Events.InParallel).Select(_ => Task.Run(WorkAsync))];
    }

    /// <summary>Where events go; null while nobody subscribed.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Whether events are delivered. What happens while this is off is never delivered.</summary>
    public bool Enabled { get; set; }

    private bool IsSubscribed => _sockets.Enabled || Address is not null;

    /// <summary>Subscribes an address, if it echoes the challenge.</summary>
    public async Task<bool> ConnectAsync(Uri address, CancellationToken ct)
    {
        if (!await _receiver.VerifyAsync(address, ct)) return false;
        Address = address;
        return true;
    }

    /// <summary>Ends the subscription: what happens from now on is never delivered.</summary>
    public void Disconnect() => Address = null;

    /// <summary>Delivers the events of messages that are in a channel already.</summary>
    public void Replay(IEnumerable<Message> messages)
    {
        foreach (var message in messages)
        {
            foreach (var @event in _writer.Posted(_workspace.Directory.Channel(message.ChannelId), message))
                Send(@event);
        }
    }

    /// <summary>Delivers an event of the caller's own making, well-formed or not.</summary>
    public void Send(JsonObject @event)
    {
        if (!Enabled || !IsSubscribed) return;
        var eventId = $"Ev{Interlocked.Increment(ref _lastEventId):D9}";
        var pending = PendingEvent.From(eventId, Envelope(eventId, @event));
        _faults.Add(pending);
        if (_options.Events.Twice) _queue.Add(pending);
    }

    /// <summary>
    /// Completes when nothing is queued or under way. Repetitions that wait for the clock do not count.
    /// </summary>
    public Task WhenIdleAsync(CancellationToken ct) => _queue.WhenIdleAsync(ct);

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _stopping.CancelAsync();
        await Task.WhenAll(_workers);
        _receiver.Dispose();
        _stopping.Dispose();
        _queue.Dispose();
    }

    private void Hear(WorkspaceChange change)
    {
        if (!Enabled || !IsSubscribed) return;
        foreach (var @event in _writer.Write(change)) Send(@event);
    }

    private JsonObject Envelope(string eventId, JsonObject @event) => new()
    {
        ["token"] = _options.VerificationToken,
        ["team_id"] = _workspace.Team.Id,
        ["context_team_id"] = _workspace.Team.Id,
        ["context_enterprise_id"] = _workspace.Team.EnterpriseId,
        ["api_app_id"] = _workspace.Bot.AppId,
        ["event"] = @event,
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = _clock.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = _workspace.Team.EnterpriseId, ["team_id"] = _workspace.Team.Id,
            ["user_id"] = _workspace.Bot.UserId,
            ["is_bot"] = true, ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = PendingEvent.Word(@event["channel"]) is { } id
            && _workspace.Directory.FindChannel(id) is { } channel && _workspace.Directory.HasStrangers(channel),
        ["event_context"] = $"EC-{eventId}",
    };

    private async Task WorkAsync()
    {
        try
        {
            while (true)
            {
                var pending = await _queue.TakeAsync(_stopping.Token);
                // Over HTTP one waits for the other's answer; into a socket they go as fast as it takes them.
                if (_sockets.Enabled)
                    _ = FinishAsync(pending, await _sockets.DeliverAsync(pending, _stopping.Token));
                else if (Address is { } address)
                    await FinishAsync(pending, _receiver.SendAsync(address, pending, _stopping.Token));
                else _queue.Done();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The sandbox stops; what was not delivered yet goes with it.
        }
    }

    private async Task FinishAsync(PendingEvent pending, Task<DeliveryAttempt> attempt)
    {
        try
        {
            Note(pending, await attempt);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The sandbox stops.
        }
        finally
        {
            _queue.Done();
        }
    }

    private void Note(PendingEvent pending, DeliveryAttempt attempt)
    {
        var delivery = new WireDelivery(_clock.GetUtcNow(), pending.EventId, pending.Type, pending.ChannelId,
            pending.Ts, attempt.Status, pending.Attempt);
        if (!delivery.Accepted && !attempt.NoRetry && pending.Attempt < _options.Events.RetryAfter.Count)
        {
            var again = pending with { Attempt = pending.Attempt + 1, RetryReason = attempt.Reason };
            _queue.AddLater(again, _options.Events.RetryAfter[pending.Attempt], _clock);
        }
        _log.Add(delivery);
    }
}
