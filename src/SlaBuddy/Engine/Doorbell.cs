namespace SlaBuddy.Engine;

/// <summary>
/// Wakes this process's loops before their time. Missing a ring costs at most a second: polling is the guarantee.
/// </summary>
internal sealed class Doorbell(TimeProvider clock)
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = NewRing();
    private long rings;

    /// <summary>How often it rang; take it before the work, so that a ring during the work is not lost.</summary>
    public long Rings => Interlocked.Read(ref rings);

    public void Ring()
    {
        TaskCompletionSource rung;
        lock (gate)
        {
            rung = next;
            next = NewRing();
            rings++;
        }
        rung.SetResult();
    }

    /// <summary>Returns when it rang after <paramref name="heard"/>, or when <paramref name="atMost"/> has passed.</summary>
    public async Task WaitAsync(long heard, TimeSpan atMost, CancellationToken stopping)
    {
        Task ring;
        lock (gate)
        {
            if (rings != heard) return;
            ring = next.Task;
        }
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(ring, Task.Delay(atMost, clock, enough.Token));
        await enough.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
