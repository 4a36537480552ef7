using System.Net.ServerSentEvents;
using System.Text.Json;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client.Events.Reading;

/// <summary>One connection of the live stream, until it ends.</summary>
internal sealed class EventConnection : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly WatchedStream _stream;
    private readonly SseParser<ToldEvent?> _parser;
    private readonly IAsyncEnumerator<SseItem<ToldEvent?>> _events;

    private EventConnection(HttpResponseMessage response, WatchedStream stream, CancellationToken ct)
    {
        (_response, _stream) = (response, stream);
        _parser = SseParser.Create(stream, static (_, data) =>
            data.IsEmpty ? null : JsonSerializer.Deserialize(data, ClientJson.Default.ToldEvent));
        if (response.Headers.TryGetValues("Last-Event-ID", out var began) && long.TryParse(began.First(), out var id)) LastHistoryId = id;
        _events = _parser.EnumerateAsync(ct).GetAsyncEnumerator(ct);
    }

    /// <summary>
    /// The last one that came whole, or where the service began. The parser's own word for it would do for neither: it counts an event that
    /// was cut off in its middle.
    /// </summary>
    public long? LastHistoryId { get; private set; }

    /// <summary>How long the service wants one to wait before another connection.</summary>
    public TimeSpan? RetryAfter => _parser.ReconnectionInterval is var asked && asked > TimeSpan.Zero ? asked : null;

    /// <exception cref="SlaBuddyException">The service does not let it begin, or does not answer.</exception>
    public static async Task<EventConnection> OpenAsync(Wire wire, Call call, long? lastHistoryId, TimeSpan silence, TimeProvider clock,
        CancellationToken ct)
    {
        var response = await wire.OpenAsync(call, "text/event-stream", lastHistoryId, ct).ConfigureAwait(false);
        try
        {
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/event-stream")
                return new(response, new(await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false), silence, clock), ct);
            var answer = await wire.ReadAsync(response, ct).ConfigureAwait(false);
            throw answer.IsSuccess ? Problem.Unreadable(answer.Status, null) : Problem.Of(answer);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>The next one; null when the connection has ended.</summary>
    /// <exception cref="SlaBuddyException">It broke, was silent for too long, or said what no service says.</exception>
    public async Task<SlaEvent?> NextAsync()
    {
        try
        {
            while (await _events.MoveNextAsync().ConfigureAwait(false))
            {
                _stream.NoteEvent();
                if (_events.Current.Data is not { } told) continue;
                var happened = told.Read();
                LastHistoryId = happened.HistoryId;
                return happened;
            }
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            throw Problem.Unreadable((int)_response.StatusCode, unreadable);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
    }
}
