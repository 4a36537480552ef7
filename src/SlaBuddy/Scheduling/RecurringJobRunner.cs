using Quartz;

namespace SlaBuddy.Scheduling;

/// <summary>
/// What Quartz runs: finds the declared job by its name and gives it its time. The database keeps this type's name,
/// so it must not be renamed. A job that fails is reported and runs again at its next turn.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class RecurringJobRunner(
    IEnumerable<RecurringJob> jobs, IServiceProvider services, ILogger<RecurringJobRunner> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        // An instance of another version may have declared it.
        if (jobs.FirstOrDefault(job => job.Name == name) is not { } job) return;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(job.TimeLimit);
        try
        {
            await job.RunAsync(services, limit.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (OperationCanceledException)
        {
            LogTooLong(name, job.TimeLimit);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The one place that cannot name them: a job of any stage may fail in any way, and must run again.
            LogFailed(name, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} took longer than {Limit} and was stopped; it runs again")]
    private partial void LogTooLong(string job, TimeSpan limit);

    [LoggerMessage(LogLevel.Error, "The job {Job} failed; it runs again")]
    private partial void LogFailed(string job, Exception fault);
}
