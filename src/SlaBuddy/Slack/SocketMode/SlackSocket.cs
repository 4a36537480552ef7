using System.Net.WebSockets;
using System.Text.Json;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>
/// One open socket: reads envelopes, has each taken, and acknowledges it after that. Silence is measured on the real
/// clock, like the network it is about.
/// </summary>
internal sealed partial class SlackSocket(
    IEnvelopeTaker taker, SocketModeOptions options, SocketLine line, ILogger logger) : IAsyncDisposable
{
    /// <summary>What waits to be stored; past it the socket is not read, and Slack gives to another one.</summary>
    private const int AtOnce = 8;

    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _room = new(AtOnce);
    private readonly TaskCompletionSource<double?> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private Task _watching = Task.CompletedTask;

    /// <summary>When the last byte came, on the real clock.</summary>
    public DateTimeOffset LastHeardAt => line.LastHeardAt;

    /// <summary>Completes when the socket is not to be relied on any more; it may still work.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Completes when nothing can come over it any more.</summary>
    public Task Closed => _reading;

    /// <summary>Connects and waits for Slack's greeting.</summary>
    /// <returns>For how long Slack means to keep it; null where it does not say.</returns>
    public async Task<TimeSpan?> OpenAsync(Uri address, CancellationToken ct)
    {
        await line.ConnectAsync(address, ct);
        _reading = ReadAsync();
        _watching = WatchAsync();
        var first = await Task.WhenAny(_hello.Task, _end.Task).WaitAsync(ct);
        if (first == _end.Task) throw SocketRemedy.Refusal(await _end.Task);
        return await _hello.Task is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (line.IsOpen) await SayGoodbyeAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_reading, _watching);
        // Whatever is being stored holds its place until it is done.
        for (var n = 0; n < AtOnce; n++) await _room.WaitAsync();
        line.Dispose();
        _stop.Dispose();
        _room.Dispose();
    }

    private static bool IsBroken(Exception fault) =>
        fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;

    private async Task ReadAsync()
    {
        var end = SocketEnd.Broken;
        try
        {
            while (await line.ReceiveAsync(_stop.Token) is { } message)
                if (Parse(message.Span) is { } envelope && await HandleAsync(envelope) is { } told)
                    _end.TrySetResult(end = told);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            if (!_stop.IsCancellationRequested) LogBroken(fault.GetType().Name, fault.Message);
        }
        finally
        {
            _end.TrySetResult(end);
            await _stop.CancelAsync();
        }
    }

    private SocketEnvelope? Parse(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty) LogTooLarge(SocketLine.LargestMessage);
        if (message.IsEmpty) return null;
        try
        {
            return SlackJson.Parse<SocketEnvelope>(message);
        }
        catch (JsonException)
        {
            LogUnreadable();
            return null;
        }
    }

    private async Task<SocketEnd?> HandleAsync(SocketEnvelope envelope)
    {
        switch (envelope)
        {
            case { Type: "hello" }:
                _hello.TrySetResult(envelope.DebugInfo?.ApproximateConnectionTime);
                return null;
            case { Type: "disconnect", Reason: var reason }:
                LogDisconnect(reason);
                return reason switch
                {
                    "link_disabled" => SocketEnd.SwitchedOff,
                    "too_many_websockets" => SocketEnd.TooMany,
                    _ => SocketEnd.Ending,
                };
            case { EnvelopeId.Length: > 0 }:
                await _room.WaitAsync(_stop.Token);
                _ = TakeAsync(envelope);
                return null;
            default:
                return null;
        }
    }

    private async Task TakeAsync(SocketEnvelope envelope)
    {
        try
        {
            // What has begun to be stored is stored, whatever becomes of the socket.
            var answer = await taker.TakeAsync(envelope, CancellationToken.None);
            await line.SendAsync(Acknowledgement(envelope.EnvelopeId!, answer), _stop.Token);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            LogNotAcknowledged(envelope.Type, fault.Message);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The one place that cannot name them: unacknowledged, Slack brings it again, here or to another instance.
            LogNotTaken(envelope.Type, fault);
        }
        finally
        {
            _room.Release();
        }
    }

    private static string Acknowledgement(string envelopeId, string? payload)
    {
        var id = JsonSerializer.Serialize(envelopeId);
        return payload is null ? $$"""{"envelope_id":{{id}}}""" : $$"""{"envelope_id":{{id}},"payload":{{payload}}}""";
    }

    private async Task WatchAsync()
    {
        var silence = TimeSpan.Zero;
        try
        {
            while (silence < options.LongestSilence)
            {
                await Task.Delay(options.LongestSilence - silence, TimeProvider.System, _stop.Token);
                silence = TimeProvider.System.GetUtcNow() - LastHeardAt;
            }
            LogSilent(silence);
            _end.TrySetResult(SocketEnd.Broken);
            await _stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task SayGoodbyeAsync()
    {
        using var patience = new CancellationTokenSource(FarewellPatience);
        try
        {
            await line.CloseAsync(patience.Token);
            // Until Slack says goodbye, too, it may still send, and what it sends is taken.
            await _reading.WaitAsync(patience.Token);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            LogBroken(fault.GetType().Name, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A socket to Slack broke: {Fault}: {Message}")]
    private partial void LogBroken(string fault, string message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A socket to Slack was silent for {Silence}: taken for dead")]
    private partial void LogSilent(TimeSpan silence);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack is about to end a socket: {Reason}")]
    private partial void LogDisconnect(string? reason);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "A socket brought more than {Most} bytes at once: they are left out, the scan finds what they said")]
    private partial void LogTooLarge(int most);

    [LoggerMessage(Level = LogLevel.Error, Message = "A socket brought what is no JSON as Slack sends it: left out")]
    private partial void LogUnreadable();

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "An envelope of type {Type} was stored but not acknowledged, and will come again: {Fault}")]
    private partial void LogNotAcknowledged(string? type, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "An envelope of type {Type} was not taken; Slack brings it again")]
    private partial void LogNotTaken(string? type, Exception fault);
}
