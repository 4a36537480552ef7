using System.Data.Common;

namespace SlaBuddy.Engine;

/// <summary>
/// Runs one unit of work over and over: at once while there is more to do, otherwise when the doorbell rings, when the
/// next thing is due, or after a second.
/// </summary>
internal abstract partial class WakingLoop(Doorbell doorbell, Agenda agenda, TimeProvider clock, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>One unit of work; true when there may be more to do at once.</summary>
    protected abstract Task<bool> RunOnceAsync(CancellationToken stopping);

    /// <summary>When the next thing is due; null when a second is soon enough.</summary>
    protected virtual Task<DateTimeOffset?> NextWakeAtAsync(CancellationToken stopping) => agenda.NextWakeAtAsync(stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var heard = doorbell.Rings;
            try
            {
                if (!await TryRunOnceAsync(stoppingToken))
                    await doorbell.WaitAsync(heard, await SleepAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> TryRunOnceAsync(CancellationToken stopping)
    {
        try
        {
            return await RunOnceAsync(stopping);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // A loop that ends takes every promise with it: whatever one run met, the next one is due.
            LogRunFailed(GetType().Name, fault);
            return false;
        }
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken stopping)
    {
        try
        {
            var wakeAt = await NextWakeAtAsync(stopping);
            var sleep = wakeAt is null ? Longest : wakeAt.Value - clock.GetUtcNow();
            return sleep < Shortest ? Shortest : sleep > Longest ? Longest : sleep;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException)
        {
            return Longest;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Loop} failed; it is tried again within a second")]
    private partial void LogRunFailed(string loop, Exception fault);
}
