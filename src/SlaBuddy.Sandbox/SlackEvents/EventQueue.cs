namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>What waits for delivery, and whether anything is left to do.</summary>
internal sealed class EventQueue(int? shuffleSeed) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<PendingEvent> _waiting = [];
    private readonly Random? _shuffle = shuffleSeed is { } seed ? new Random(seed) : null;
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly HashSet<ITimer> _timers = [];
    private TaskCompletionSource _idle = NewIdle(completed: true);
    private int _first;
    private int _undone;
    private bool _closed;

    public void Add(PendingEvent pending)
    {
        lock (_gate)
        {
            if (_closed) return;
            if (_undone++ == 0) _idle = NewIdle(completed: false);
            _waiting.Add(pending);
            _arrivals.Release();
        }
    }

    /// <summary>Adds it when the clock has moved on so far; at once, if there is nothing to wait for.</summary>
    public void AddLater(PendingEvent pending, TimeSpan delay, TimeProvider clock)
    {
        if (delay <= TimeSpan.Zero) Add(pending);
        else AddLater(delay, clock, () => Add(pending));
    }

    /// <summary>Runs what adds it when the clock has moved on so far.</summary>
    public void AddLater(TimeSpan delay, TimeProvider clock, Action add)
    {
        lock (_gate)
        {
            if (_closed) return;
            ITimer? timer = null;
            timer = clock.CreateTimer(_ =>
            {
                lock (_gate)
                {
                    if (!_timers.Remove(timer!)) return;
                }
                timer!.Dispose();
                add();
            }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timers.Add(timer);
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    public async Task<PendingEvent> TakeAsync(CancellationToken ct)
    {
        await _arrivals.WaitAsync(ct);
        lock (_gate)
        {
            if (_shuffle is not null)
            {
                var picked = _shuffle.Next(_first, _waiting.Count);
                (_waiting[_first], _waiting[picked]) = (_waiting[picked], _waiting[_first]);
            }
            var taken = _waiting[_first++];
            if (_first < _waiting.Count) return taken;
            _waiting.Clear();
            _first = 0;
            return taken;
        }
    }

    /// <summary>One that was taken is dealt with.</summary>
    public void Done()
    {
        lock (_gate)
        {
            if (--_undone == 0) _idle.TrySetResult();
        }
    }

    public Task WhenIdleAsync(CancellationToken ct)
    {
        lock (_gate) return _idle.Task.WaitAsync(ct);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var timer in _timers) timer.Dispose();
            _timers.Clear();
            _arrivals.Dispose();
        }
    }

    private static TaskCompletionSource NewIdle(bool completed)
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (completed) idle.SetResult();
        return idle;
    }
}
