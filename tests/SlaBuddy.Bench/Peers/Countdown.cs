namespace SlaBuddy.Bench.Peers;

/// <summary>Counts finished tasks and tells when all are done.</summary>
internal sealed class Countdown(int tasks, TimeProvider clock)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _done;

    public int Done => Volatile.Read(ref _done);

    public void One()
    {
        if (Interlocked.Increment(ref _done) == tasks) _all.TrySetResult();
    }

    /// <summary>Returns when all are done, or when the time is up.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken ct)
    {
        try
        {
            await _all.Task.WaitAsync(limit, clock, ct);
        }
        catch (TimeoutException)
        {
            // What is done by then counts.
        }
    }
}
