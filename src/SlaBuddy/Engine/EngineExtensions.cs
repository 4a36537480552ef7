using SlaBuddy.Scheduling;

namespace SlaBuddy.Engine;

internal static class EngineExtensions
{
    /// <summary>The due check, and the watchdog that looks after it.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services) => services
        .AddSingleton<Doorbell>()
        .AddSingleton<Agenda>()
        .AddSingleton<DueCheck>()
        .AddHostedService<DueCheckLoop>()
        .AddRecurringJob<Watchdog>("watchdog", TimeSpan.FromMinutes(1))
        .AddRecurringJob<CalendarTopUp>("calendar-top-up", TimeSpan.FromDays(1));
}
