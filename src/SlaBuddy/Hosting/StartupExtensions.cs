using Microsoft.Extensions.DependencyInjection.Extensions;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Hosting;

internal static class StartupExtensions
{
    /// <summary>What runs before everything else; call it before any stage adds its hosted services.</summary>
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StartupFaults>();
        services.TryAddSingleton<Instance>();
        services.AddSingleton<StartupSequence>();
        services.AddHostedService(provider => provider.GetRequiredService<StartupSequence>());
        return services;
    }

    public static IServiceCollection AddStartupStep<TStep>(this IServiceCollection services)
        where TStep : class, IStartupStep
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupStep, TStep>());
        return services;
    }
}
