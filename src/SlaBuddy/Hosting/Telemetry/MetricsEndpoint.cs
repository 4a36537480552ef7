using Microsoft.Extensions.Options;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary><c>/metrics</c>: what was measured, for keys with the scope <c>metrics:read</c>, and for whoever has the token of the configuration.</summary>
internal static class MetricsEndpoint
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection(MetricsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        return services.AddServiceMeter().AddSingleton<Metrics>();
    }

    public static void MapMetrics(this WebApplication app)
    {
        // It listens from the start: what nobody listened to is not counted.
        var metrics = app.Services.GetRequiredService<Metrics>();
        var token = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value.BearerToken;
        app.MapGet("/metrics", () => Results.Text(PrometheusText.Write(metrics.Read()), PrometheusText.ContentType))
            .Needs(ApiScope.ReadMetrics).WithMetadata(new OtherToken(token, ApiScope.ReadMetrics)).ExcludeFromDescription();
    }
}
