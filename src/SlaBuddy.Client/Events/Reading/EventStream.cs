using SlaBuddy.Client.Calls;

namespace SlaBuddy.Client.Events.Reading;

/// <summary>The live stream over as many connections as it takes: each goes on where the one before ended.</summary>
internal sealed class EventStream(Wire wire, Backoff backoff, TimeSpan silence, TimeProvider clock, Query filter, long? after)
    : IAsyncDisposable
{
    private EventConnection? _connection;
    private long? _lastHistoryId;
    private bool _everOpen;
    private int _failures;

    /// <exception cref="SlaBuddyException">The service refuses, or could not be reached even once.</exception>
    public async Task<SlaEvent> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            TimeSpan? asked = null;
            try
            {
                _connection ??= await OpenAsync(ct).ConfigureAwait(false);
                var happened = await _connection.NextAsync().ConfigureAwait(false);
                _lastHistoryId = _connection.LastHistoryId ?? _lastHistoryId;
                if (happened is not null)
                {
                    _failures = 0;
                    return happened;
                }
                asked = _connection.RetryAfter;
            }
            catch (SlaBuddyException fault) when (fault.MayPass
                && (_everOpen || backoff.After(_failures + 1, fault.RetryAfter) is not null))
            {
                _lastHistoryId = _connection?.LastHistoryId ?? _lastHistoryId;
                asked = fault.RetryAfter;
            }
            await CloseAsync().ConfigureAwait(false);
            await Task.Delay(backoff.Always(++_failures, asked), clock, ct).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private async Task<EventConnection> OpenAsync(CancellationToken ct)
    {
        var call = Call.Read("events", new Query(filter).Add("after", _lastHistoryId is null ? after : null));
        var connection = await EventConnection.OpenAsync(wire, call, _lastHistoryId, silence, clock, ct).ConfigureAwait(false);
        _everOpen = true;
        return connection;
    }

    private async Task CloseAsync()
    {
        if (_connection is not { } open) return;
        _connection = null;
        await open.DisposeAsync().ConfigureAwait(false);
    }
}
