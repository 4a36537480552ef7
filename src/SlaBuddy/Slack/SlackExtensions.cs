using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack;

internal static class SlackExtensions
{
    /// <summary>More than the largest page of messages; less than what would hurt us.</summary>
    private const int LargestAnswer = 64 * 1024 * 1024;

    public static IServiceCollection AddSlackClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Installation>();
        services.AddSingleton<SlackPatience>();
        services.AddSingleton<AnswerReader>();
        services.AddServiceMeter().AddSingleton<SlackCalls>();
        services.AddSingleton<SlackWire>();
        services.AddSingleton<ResponseWire>();
        services.AddSingleton<ISlackApiClient, SlackApiClient>();
        services.AddSingleton<SlackRequestVerifier>();
        services.AddSingleton<SlackRequestReader>();
        services.AddHttpClient(SlackWire.ClientName)
            .ConfigureHttpClient(client =>
            {
                // Each attempt has its own time-out, by the injected clock.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectTimeout = provider.GetRequiredService<IOptions<SlackOptions>>().Value.ConnectTimeout,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            // Its logs would hold the headers, and a header holds the token.
            .RemoveAllLoggers();
        return services;
    }
}
