using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>The socket itself: whole messages in and out, pings, and a note of when the last byte came.</summary>
internal sealed class SocketLine : IDisposable
{
    /// <summary>Slack's largest payloads are far below; what is larger is not Slack's.</summary>
    public const int LargestMessage = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _http;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ArrayBufferWriter<byte> _message = new();
    private long _heardAt;

    public SocketLine(SocketModeOptions options, TimeSpan connectTimeout)
    {
        Heard();
        _handler = new SocketsHttpHandler
        {
            ConnectTimeout = connectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
            PlaintextStreamFilter = (context, _) =>
                ValueTask.FromResult<Stream>(new HeardStream(context.PlaintextStream, Heard)),
        };
        _http = new HttpMessageInvoker(_handler);
        _socket.Options.KeepAliveInterval = options.PingEvery;
        // With this, and only with this, it pings; that nobody answers is noticed elsewhere, sooner.
        _socket.Options.KeepAliveTimeout = options.LongestSilence * 2;
    }

    /// <summary>When the last byte came, on the real clock.</summary>
    public DateTimeOffset LastHeardAt => new(Interlocked.Read(ref _heardAt), TimeSpan.Zero);

    public bool IsOpen => _socket.State == WebSocketState.Open;

    public async Task ConnectAsync(Uri address, CancellationToken ct)
    {
        await _socket.ConnectAsync(address, _http, ct);
        Heard();
    }

    /// <summary>
    /// The next message, good until the one after it; empty where it was too large to be Slack's. Null: the other end
    /// closed.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken ct)
    {
        _message.ResetWrittenCount();
        var fits = true;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_buffer.AsMemory(), ct);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            fits = fits && _message.WrittenCount + part.Count <= LargestMessage;
            if (fits) _message.Write(_buffer.AsSpan(0, part.Count));
        } while (!part.EndOfMessage);
        return fits ? _message.WrittenMemory : ReadOnlyMemory<byte>.Empty;
    }

    public async Task SendAsync(string text, CancellationToken ct)
    {
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says that nothing more will be sent; the other end may still send.</summary>
    public Task CloseAsync(CancellationToken ct) =>
        _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ct);

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
        _handler.Dispose();
        _sending.Dispose();
    }

    private void Heard() => Interlocked.Exchange(ref _heardAt, TimeProvider.System.GetUtcNow().UtcTicks);
}
