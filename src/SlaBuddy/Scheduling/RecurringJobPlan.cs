using Quartz;

namespace SlaBuddy.Scheduling;

/// <summary>Writes the declared jobs into the shared schedule; what stands there already stays.</summary>
internal sealed class RecurringJobPlan(
    [FromKeyedServices(SchedulerExtensions.Name)] ISchedulerFactory schedulers, IEnumerable<RecurringJob> jobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs) await PlanAsync(scheduler, job, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task PlanAsync(IScheduler scheduler, RecurringJob job, CancellationToken ct)
    {
        var key = new TriggerKey(job.Name);
        if (await scheduler.GetTrigger(key, ct) is ISimpleTrigger known && known.RepeatInterval == job.Every) return;
        var detail = JobBuilder.Create<RecurringJobRunner>().WithIdentity(job.Name).Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(key)
            .ForJob(detail)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(job.Every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))
            .Build();
        // Another instance may write the same at this moment: the last one wins, and both are right.
        await scheduler.ScheduleJob(detail, [trigger], new ScheduleJobOptions { Replace = true }, ct);
    }
}
