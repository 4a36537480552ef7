using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SlaBuddy.Hosting;

/// <summary><c>/healthz</c>: it lives. <c>/readyz</c>: it can do its work, or 503 and what is missing.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.TryAddSingleton<Readiness>();
        return services;
    }

    public static IServiceCollection AddReadinessCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, IReadinessCheck
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, TCheck>());
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Json(new { status = "alive" })).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/readyz", async (Readiness readiness, CancellationToken ct) =>
        {
            var missing = await readiness.FindMissingAsync(ct);
            return missing.Count == 0
                ? Results.Json(new { status = "ready" })
                : Results.Json(
                    new { status = "not ready", missing }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
