using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Scheduling;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Webhooks;

internal static class WebhooksExtensions
{
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    /// <summary>What tells other systems of what happens to tickets.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddWebhookAddresses()
        .AddClient()
        .AddServiceMeter()
        .AddSingleton<WebhookMeter>()
        .AddSingleton<WebhookWire>()
        .AddSingleton<WebhooksUnderWay>()
        .AddSingleton<DueDeliveries>()
        .AddSingleton<DeliverWebhook>()
        .AddSingleton<WebhookDelivery>()
        .AddHostedService<WebhookLoop>()
        .AddRecurringJob<WebhookPruning>("webhook_pruning", PruneEvery);

    /// <summary>Which addresses may be called, and the bell for what is to be sent: all that the API needs of it.</summary>
    public static IServiceCollection AddWebhookAddresses(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>());
        services.TryAddSingleton<AddressGuard>();
        services.TryAddSingleton<WebhookBell>();
        return services;
    }

    private static IServiceCollection AddClient(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookWire.ClientName)
            .ConfigureHttpClient(client =>
            {
                // Each attempt has its own time-out, by the injected clock.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("SLA-Buddy");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = provider.GetRequiredService<AddressGuard>().ConnectAsync,
                // A proxy would connect for us, and nobody would have checked where to.
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                MaxResponseDrainSize = WebhookWire.LargestAnswer,
                MaxResponseHeadersLength = WebhookWire.LargestAnswer / 1024,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ActivityHeadersPropagator = null,
            })
            // Its logs would hold the address, whose path and query are the receiver's secret.
            .RemoveAllLoggers();
        return services;
    }
}
