using SlaBuddy.Hosting;

namespace SlaBuddy.Slack.SocketMode;

internal static class SocketModeExtensions
{
    /// <summary>Sockets to Slack, where there is an app token. Who takes envelopes is registered elsewhere.</summary>
    public static IServiceCollection AddSocketMode(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SocketModeOptions>().Bind(configuration.GetSection(SocketModeOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SocketRoad>()
            .AddSingleton<SocketOpening>()
            .AddSingleton<ISlackSocketModeClient, SlackSocketModeClient>()
            .AddReadinessCheck<SocketReadiness>();
    }
}
