using System.Net;
using SlaBuddy.Helpdesk.Wire;

namespace SlaBuddy.Helpdesk;

internal static class HelpdeskExtensions
{
    /// <summary>More than a page of a hundred long comments; less than what would hurt us.</summary>
    private const int LargestAnswer = 32 * 1024 * 1024;

    /// <summary>The helpdesks themselves, without anything that would begin to ask them.</summary>
    public static IServiceCollection AddHelpdesks(this IServiceCollection services)
    {
        services.AddSingleton<Helpdesks>();
        services.AddHttpClient(HelpdeskWire.ClientName)
            .ConfigureHttpClient(client =>
            {
                // Each call has its own time-out, by the injected clock.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectCallback = PublicAddress.ConnectAsync,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            // Its logs would hold the headers, and a header holds the token.
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>The hearing of helpdesks before levels are told.</summary>
    public static IServiceCollection AddHelpdeskHearing(this IServiceCollection services) => services
        .AddHelpdesks()
        .AddSingleton<HelpdeskStore>()
        .AddSingleton<HelpdeskHearing>()
        .AddHostedService<HelpdeskHearingLoop>();
}
