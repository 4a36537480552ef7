using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using SlaBuddy.Hosting.Telemetry;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>How this instance's sockets are, for whoever asks: readiness, metrics, the doctor.</summary>
internal sealed class SocketRoad
{
    private readonly ConcurrentDictionary<SlackSocket, bool> _open = new();
    private readonly SlackOptions _slack;
    private readonly SocketModeOptions _options;
    private readonly Counter<long> _ends;
    private readonly TimeProvider _clock;
    private volatile string? _fault;

    public SocketRoad(IOptions<SlackOptions> slack, IOptions<SocketModeOptions> options, ServiceMeter meter)
    {
        _slack = slack.Value;
        _options = options.Value;
        // A socket lives in real time, whatever the clock of the service says.
        _clock = TimeProvider.System;
        _ends = meter.Meter.CreateCounter<long>("sla_buddy.sockets.ended", null, "Sockets that ended, by why.");
        if (!IsWanted) return;
        meter.Meter.CreateObservableGauge("sla_buddy.sockets.open", () => Open, null,
            "Sockets to Slack that are open.");
        meter.Meter.CreateObservableGauge("sla_buddy.sockets.wanted", () => Wanted, null,
            "Sockets that should be open.");
        meter.Meter.CreateObservableGauge("sla_buddy.sockets.silent", () => Silence.TotalSeconds, "s",
            "For how long no socket heard anything, answers to our own questions included.");
    }

    /// <summary>Whether there is a token to open sockets with.</summary>
    public bool IsWanted => !string.IsNullOrEmpty(_slack.AppToken);

    public int Wanted => _options.Connections;

    public int Open => _open.Count;

    /// <summary>Why one could not be opened when it was last tried; null when it could.</summary>
    public string? Fault => _fault;

    public DateTimeOffset? LastHeardAt => _open.Keys.Max(socket => (DateTimeOffset?)socket.LastHeardAt);

    private TimeSpan Silence => LastHeardAt is { } at ? _clock.GetUtcNow() - at : TimeSpan.Zero;

    public void Opened(SlackSocket socket)
    {
        _open[socket] = true;
        _fault = null;
    }

    public void Ended(SlackSocket socket, string why)
    {
        if (_open.TryRemove(socket, out _)) _ends.Add(1, new KeyValuePair<string, object?>("why", why));
    }

    public void Failed(string fault) => _fault = fault;
}
