using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Tests.Slack.SocketMode;

/// <summary>One socket as Slack sees it.</summary>
internal sealed class ServerSocket(WebSocket socket, HttpContext context)
{
    private readonly ConcurrentQueue<string> _heard = [];
    private readonly TaskCompletionSource _hung = new();
    private volatile bool _hangs;

    /// <summary>What came over it, one text for each acknowledgement.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    public bool Closed { get; private set; }

    public Task SendAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>
    /// After the next acknowledgement it reads nothing any more and so answers no ping, as when a machine vanishes from the
    /// network.
    /// </summary>
    public void Hang() => _hangs = true;

    public void Cut()
    {
        _hung.TrySetResult();
        if (!Closed) context.Abort();
    }

    public async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                if (_hangs) await _hung.Task;
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                _heard.Enqueue(Encoding.UTF8.GetString(buffer, 0, part.Count));
            }
            Closed = true;
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            Closed = true;
        }
    }
}
