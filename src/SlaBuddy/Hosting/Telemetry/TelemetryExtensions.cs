using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SlaBuddy.Hosting.Telemetry;

internal static class TelemetryExtensions
{
    /// <summary>The meter alone: every stage that measures asks for it, whoever listens.</summary>
    public static IServiceCollection AddServiceMeter(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<ServiceMeter>();
        return services;
    }
}
