using Quartz;
using SlaBuddy.Hosting;

namespace SlaBuddy.Scheduling;

internal sealed class SchedulerReadiness([FromKeyedServices(SchedulerExtensions.Name)] ISchedulerFactory schedulers) : IReadinessCheck
{
    public string Name => "scheduler";

    public async Task<string?> FindMissingAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        return scheduler.Status == SchedulerStatus.Running ? null : $"is {scheduler.Status}";
    }
}
