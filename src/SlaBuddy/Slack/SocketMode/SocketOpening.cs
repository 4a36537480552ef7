using System.Net.WebSockets;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>One attempt to open a socket: asks Slack for an address, connects, waits for the greeting.</summary>
internal sealed class SocketOpening(ISlackApiClient slack, IEnvelopeTaker taker, IOptions<SlackOptions> slackOptions,
    IOptions<SocketModeOptions> options, ILogger<SlackSocket> logger)
{
    /// <returns>The socket, and when Slack means to end it.</returns>
    /// <exception cref="SlackException">It could not be opened.</exception>
    public async Task<(SlackSocket Socket, TimeSpan? Lifetime)> RunAsync(CancellationToken ct)
    {
        var address = await slack.AppsConnectionsApi.Open(ct);
        var line = new SocketLine(options.Value, slackOptions.Value.ConnectTimeout);
        var socket = new SlackSocket(taker, options.Value, line, logger);
        using var late = new CancellationTokenSource(options.Value.OpenTimeout, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return (socket, await socket.OpenAsync(address, stop.Token));
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException
            or SlackException)
        {
            await socket.DisposeAsync();
            ct.ThrowIfCancellationRequested();
            // The address holds a secret; what broke is said without it.
            throw fault as SlackException ?? new SlackUnreachableException(SocketRemedy.Method,
                fault is WebSocketException broken
                    ? $"socket_{broken.WebSocketErrorCode}".ToLowerInvariant()
                    : "socket_timeout");
        }
    }
}
