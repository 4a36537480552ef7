using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Sandbox;

/// <summary>The app's end of a socket.</summary>
internal sealed class SocketEnd : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketState State => _socket.State;

    public static async Task<SocketEnd> OpenAsync(Uri url, CancellationToken ct)
    {
        var end = new SocketEnd();
        await end._socket.ConnectAsync(url, ct);
        return end;
    }

    /// <summary>The next message; null when the socket closes.</summary>
    public async Task<JsonObject?> HearAsync(CancellationToken ct)
    {
        var buffer = new byte[100_000];
        var length = 0;
        while (true)
        {
            var piece = await _socket.ReceiveAsync(buffer.AsMemory(length), ct);
            if (piece.MessageType == WebSocketMessageType.Close) return null;
            length += piece.Count;
            if (piece.EndOfMessage) return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!.AsObject();
        }
    }

    public Task SayAsync(string text, CancellationToken ct) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, ct);

    public Task AcknowledgeAsync(JsonObject envelope, CancellationToken ct, string? payload = null) => SayAsync(
        $$"""{"envelope_id":"{{envelope["envelope_id"]}}"{{(payload is null ? "" : $",\"payload\":{payload}")}}}""", ct);

    public void Dispose() => _socket.Dispose();
}
