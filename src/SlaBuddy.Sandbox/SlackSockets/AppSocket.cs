using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>One Socket Mode connection of the app.</summary>
internal sealed class AppSocket(int id, WebSocket socket, QuietStream connection, DateTimeOffset openedAt) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SocketAnswer>> _waiting = [];
    private int _sent;
    private int _acknowledged;

    public int Id { get; } = id;

    public DateTimeOffset OpenedAt { get; } = openedAt;

    public int Sent => Volatile.Read(ref _sent);

    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Dead, although nobody noticed: nothing gets through in either direction.</summary>
    public bool IsSilent => connection.IsSilent;

    /// <summary>Asked to go: it gets no new payloads while there is another.</summary>
    public bool IsLeaving { get; private set; }

    public void Silence() => connection.Silence();

    public void Leave() => IsLeaving = true;

    public async Task SendAsync(JsonObject message, CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Sends an envelope; what is returned completes with its acknowledgement.</summary>
    public async Task<Task<SocketAnswer>> AskAsync(JsonObject envelope, CancellationToken ct)
    {
        var id = (string)envelope["envelope_id"]!;
        var answer = new TaskCompletionSource<SocketAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        Interlocked.Increment(ref _sent);
        await SendAsync(envelope, ct);
        return answer.Task;
    }

    /// <summary>Takes acknowledgements until either side closes.</summary>
    public async Task ListenAsync(CancellationToken ct)
    {
        try
        {
            while (await ReceiveAsync(ct) is { } text) Take(text);
            if (socket.State == WebSocketState.CloseReceived) await CloseAsync(ct);
        }
        finally
        {
            foreach (var waiting in _waiting.Values) waiting.TrySetResult(new SocketAnswer("connection_failed"));
        }
    }

    public async Task CloseAsync(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ct);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        connection.Dispose();
        _writing.Dispose();
    }

    private void Take(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject message || (string?)message["envelope_id"] is not { } id
                || !_waiting.TryRemove(id, out var waiting)) return;
            Interlocked.Increment(ref _acknowledged);
            waiting.TrySetResult(new SocketAnswer(null, message["payload"]?.DeepClone()));
        }
        catch (JsonException)
        {
            // Slack, too, passes over what it cannot read; the envelope is not acknowledged by it.
        }
    }

    private async Task<string?> ReceiveAsync(CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        using var text = new MemoryStream();
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(), ct);
            if (piece.MessageType == WebSocketMessageType.Close) return null;
            await text.WriteAsync(buffer.AsMemory(0, piece.Count), ct);
            if (piece.EndOfMessage) return Encoding.UTF8.GetString(text.ToArray());
        }
    }
}
