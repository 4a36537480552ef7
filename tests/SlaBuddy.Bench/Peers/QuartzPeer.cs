using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Peers;

/// <summary>Quartz on its Postgres store, one trigger a task.</summary>
internal sealed record QuartzPeer(int Batch, int Tasks, TimeSpan Limit, TimeProvider Clock) : IPeer
{
    private const string SchedulerName = "bench";
    private const int FewestThreads = 10;

    private static readonly JobKey Job = new("escalation");

    public string Name => $"Quartz, a trigger a task, batch {Batch}";

    public async Task<PeerRun> ScheduleAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var services = Services(database);
        var scheduler = await SchedulerAsync(services, ct);
        var job = JobBuilder.Create<QuartzEscalation>().WithIdentity(Job).StoreDurably().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, ct);
        var due = Clock.GetUtcNow().AddSeconds(-1);
        var since = Clock.GetTimestamp();
        for (var task = 1; task <= Tasks; task++)
        {
            var trigger = TriggerBuilder.Create().ForJob(Job).UsingJobData(QuartzEscalation.Task, task).StartAt(due);
            await scheduler.ScheduleJob(trigger.Build(), cancellationToken: ct);
        }

        return new(Tasks, Clock.GetElapsedTime(since).TotalSeconds);
    }

    public async Task<PeerRun> FireAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var services = Services(database);
        var scheduler = await SchedulerAsync(services, ct);
        var count = services.GetRequiredService<Countdown>();
        var since = Clock.GetTimestamp();
        await scheduler.Start(ct);
        await count.WaitAsync(Limit, ct);
        var run = new PeerRun(count.Done, Clock.GetElapsedTime(since).TotalSeconds);
        await scheduler.Shutdown(waitForJobsToComplete: true, ct);
        return run;
    }

    private static async Task<IScheduler> SchedulerAsync(ServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredKeyedService<ISchedulerFactory>(SchedulerName).GetScheduler(ct);

    private ServiceProvider Services(BenchDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(NpgsqlDataSource.Create(database.ConnectionString + ";Pooling=true"));
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton(new Countdown(Tasks, Clock));
        services.AddTransient<QuartzEscalation>();
        services.AddQuartz(SchedulerName, quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.GenerateInstanceId = true;
                scheduler.MaxBatchSize = Batch;
            });
            // It refuses to claim more than it has threads for.
            quartz.UseDefaultThreadPool(Math.Max(FewestThreads, Batch));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.UseClustering();
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = "quartz.qrtz_";
                    // Being late is what is measured, not a fault to be handled.
                    options.MisfireThreshold = TimeSpan.FromMinutes(10);
                });
                store.ProvisionSchema();
            });
        });
        return services.BuildServiceProvider();
    }
}
