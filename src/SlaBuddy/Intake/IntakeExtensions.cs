using SlaBuddy.Hosting;
using SlaBuddy.Intake.Events;
using SlaBuddy.Scheduling;
using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Intake;

internal static class IntakeExtensions
{
    /// <summary>How often the schedule asks whether a channel is due for a scan; which one is, the database decides.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);

    /// <summary>Both roads in, the hearing of threads before their levels are told, and the end of old text.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<Inbox>()
            .AddSingleton<ThreadReader>()
            .AddSingleton<ScanChannel>()
            .AddSingleton<IntakeMeter>()
            .AddSingleton<EventIntake>()
            .AddEventHandlers()
            .AddReadinessCheck<InstallationReadiness>()
            .AddSingleton<ThreadHearing>()
            .AddSingleton<IEnvelopeTaker, SocketIntake>()
            .AddHostedService<SocketListening>()
            .AddHostedService<ListeningHeartbeat>()
            .AddHostedService<ThreadHearingLoop>()
            .AddRecurringJob<ChannelScan>("channel_scan", AskEvery, TimeSpan.FromMinutes(30))
            .AddRecurringJob<TextRetention>("text_retention", TimeSpan.FromHours(1));
    }
}
