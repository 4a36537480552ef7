namespace SlaBuddy.Sandbox.Wire;

/// <summary>What went over the wire, in order; the oldest entries go when there are very many.</summary>
internal sealed class WireLog
{
    private const int MostEntries = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<WireCall> _calls = [];
    private readonly Queue<WireDelivery> _deliveries = [];
    private readonly List<Action> _watchers = [];

    public IReadOnlyList<WireCall> Calls
    {
        get
        {
            lock (_gate) return [.. _calls];
        }
    }

    public IReadOnlyList<WireDelivery> Deliveries
    {
        get
        {
            lock (_gate) return [.. _deliveries];
        }
    }

    public IReadOnlyList<WireCall> CallsTo(string method) => [.. Calls.Where(call => call.Method == method)];

    public Task<WireCall> WaitForCallAsync(Func<WireCall, bool> predicate, CancellationToken ct) =>
        WaitAsync(_calls, predicate, ct);

    public Task<WireDelivery> WaitForDeliveryAsync(Func<WireDelivery, bool> predicate, CancellationToken ct) =>
        WaitAsync(_deliveries, predicate, ct);

    internal void Add(WireCall call) => Add(_calls, call);

    internal void Add(WireDelivery delivery) => Add(_deliveries, delivery);

    private void Add<T>(Queue<T> entries, T entry)
    {
        lock (_gate)
        {
            entries.Enqueue(entry);
            if (entries.Count > MostEntries) entries.Dequeue();
            foreach (var watcher in _watchers.ToArray()) watcher();
        }
    }

    private async Task<T> WaitAsync<T>(Queue<T> entries, Func<T, bool> predicate, CancellationToken ct)
        where T : class
    {
        var arrival = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (entries.FirstOrDefault(predicate) is { } found) arrival.TrySetResult(found);
        }

        lock (_gate)
        {
            _watchers.Add(Look);
            Look();
        }
        try
        {
            return await arrival.Task.WaitAsync(ct);
        }
        finally
        {
            lock (_gate) _watchers.Remove(Look);
        }
    }
}
