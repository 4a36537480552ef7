using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Wire;

/// <summary>Waits for what other threads do. The only real time here is the patience before a test gives up.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task IsTrue(Func<bool> condition)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, enough.Token);
    }

    public static async Task IsTrue(Func<Task<bool>> condition)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!await condition()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, enough.Token);
    }

    /// <summary>
    /// Moves the clock to whatever timer comes within <paramref name="reach"/>, until the task is done.
    /// </summary>
    public static async Task<T> Ends<T>(Task<T> task, ManualClock clock, TimeSpan reach)
    {
        await IsTrue(() =>
        {
            if (clock.NextTimerAt is { } next && next - clock.GetUtcNow() <= reach) clock.AdvanceTo(next);
            return task.IsCompleted;
        });
        return await task;
    }
}
