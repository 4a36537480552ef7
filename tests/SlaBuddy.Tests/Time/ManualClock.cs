namespace SlaBuddy.Tests.Time;

/// <summary>A clock that stands still until a test moves it; timers fire on the way, each at its own instant.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();
    private long _lastOrder;

    /// <summary>Monday 2 March 2026, 09:00 UTC: a working day, so that tests need not say which.</summary>
    public ManualClock() : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The earliest instant at which a timer waits to fire, if one does.</summary>
    public DateTimeOffset? NextTimerAt
    {
        get
        {
            lock (_gate) return _timers.Min(timer => timer.DueAt);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    public void AdvanceTo(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer) timer.Fire();

        lock (_gate) _now = instant > _now ? instant.ToUniversalTime() : _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        bool fireNow;
        lock (_gate)
        {
            if (timer.Disposed) return false;
            timer.Period = period <= TimeSpan.Zero ? null : period;
            timer.Order = ++_lastOrder;
            timer.DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;
            fireNow = dueTime == TimeSpan.Zero;
            if (fireNow) timer.DueAt = timer.Period is { } next ? _now + next : null;
            if (!_timers.Contains(timer)) _timers.Add(timer);
        }

        // Like the system's timer: never inside the caller's own call.
        if (fireNow) ThreadPool.QueueUserWorkItem(_ => timer.Fire());
        return true;
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_gate)
        {
            timer.Disposed = true;
            _timers.Remove(timer);
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var due = _timers.Where(timer => timer.DueAt <= until)
                .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Order).FirstOrDefault();
            if (due is null) return null;

            _now = due.DueAt > _now ? due.DueAt.Value : _now;
            due.DueAt = due.Period is { } period ? _now + period : null;
            due.Order = ++_lastOrder;
            return due;
        }
    }
}
