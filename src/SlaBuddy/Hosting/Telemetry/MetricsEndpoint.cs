using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary><c>/metrics</c>: what was measured, for whoever has the token, or without one for this machine alone.</summary>
internal static class MetricsEndpoint
{
    private const string Scheme = "Bearer ";

    private const string Refusal =
        "Only this machine may read /metrics without a token. Set Metrics__BearerToken and send it as a bearer token.\n";

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
        app.MapGet("/metrics", (HttpContext context, IOptions<MetricsOptions> options) =>
            MayRead(context, options.Value.BearerToken)
                ? Results.Text(PrometheusText.Write(metrics.Read()), PrometheusText.ContentType)
                : Results.Text(Refusal, statusCode: StatusCodes.Status403Forbidden));
    }

    private static bool MayRead(HttpContext context, string? token)
    {
        if (!string.IsNullOrEmpty(token))
            return context.Request.Headers.Authorization.ToString() is { } given
                && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                && CryptographicOperations.FixedTimeEquals(
                    Encoding.UTF8.GetBytes(given[Scheme.Length..].Trim()), Encoding.UTF8.GetBytes(token));
        // A proxy on this machine makes everybody look like this machine.
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
    }
}
