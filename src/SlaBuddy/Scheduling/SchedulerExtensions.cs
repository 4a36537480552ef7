using Quartz;
using SlaBuddy.Hosting;

namespace SlaBuddy.Scheduling;

internal static class SchedulerExtensions
{
    public const string Name = "SLA Buddy";

    private static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>The clustered schedule, kept in the database beside the engine, in a schema of its own.</summary>
    public static IServiceCollection AddScheduler(this IServiceCollection services)
    {
        services.AddTransient<RecurringJobRunner>();
        services.AddHostedService<RecurringJobPlan>();
        // A scheduler with a name has a clock of its own; the nameless one would hand its clock to everybody.
        services.AddQuartz(Name, quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.GenerateInstanceId = true;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            // Real time moves the schedule even where a test holds the engine's clock: what is due is SQL's to say.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(10);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                });
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = "quartz.qrtz_";
                    options.MisfireThreshold = TimeSpan.FromSeconds(30);
                });
                store.ProvisionSchema();
            });
        });
        services.AddQuartzHostedService(Name, hosted => hosted.WaitForJobsToComplete = true);
        services.AddReadinessCheck<SchedulerReadiness>();
        return services;
    }

    /// <summary>Declares a job that runs once per <paramref name="every"/> in the whole cluster.</summary>
    /// <param name="services">The services of the stage.</param>
    /// <param name="name">Its name in the database; a renamed job is a new one.</param>
    /// <param name="every">How often it runs, at least one second.</param>
    /// <param name="timeLimit">How long one run may take before it is stopped; five minutes unless given.</param>
    public static IServiceCollection AddRecurringJob<TJob>(
        this IServiceCollection services, string name, TimeSpan every, TimeSpan? timeLimit = null)
        where TJob : class, IRecurringJob =>
        services.AddTransient<TJob>()
            .AddRecurringJob<TJob>(name, every, (job, ct) => job.RunOnceAsync(ct), timeLimit);

    /// <summary>The same for a service that is registered already and has a method to run.</summary>
    public static IServiceCollection AddRecurringJob<TService>(
        this IServiceCollection services,
        string name,
        TimeSpan every,
        Func<TService, CancellationToken, Task> runAsync,
        TimeSpan? timeLimit = null)
        where TService : class =>
        services.AddSingleton(new RecurringJob(
            name,
            every,
            timeLimit ?? DefaultTimeLimit,
            (provider, ct) => runAsync(provider.GetRequiredService<TService>(), ct)));
}
