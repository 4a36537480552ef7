using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Client;

/// <summary>Makes the client known to a program's services.</summary>
public static class SlaBuddyClientExtensions
{
    private const string Name = "SlaBuddy.Client";

    /// <summary>
    /// Adds one <see cref="SlaBuddyClient"/> for the whole program, on <see cref="IHttpClientFactory"/>. Options that cannot be used end the
    /// start with a message that names each fault with its remedy. A registered <see cref="TimeProvider"/> is what waits are counted by.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Says where the service is, and what opens it.</param>
    /// <returns>The HTTP client under it, for handlers and proxies of your own.</returns>
    public static IHttpClientBuilder AddSlaBuddyClient(this IServiceCollection services, Action<SlaBuddyClientOptions> configure)
    {
        services.AddOptions<SlaBuddyClientOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlaBuddyClientOptions>, OptionsCheck>());
        services.TryAddSingleton(provider =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            return new SlaBuddyClient(provider.GetRequiredService<IOptions<SlaBuddyClientOptions>>().Value,
                () => factory.CreateClient(Name), provider.GetService<TimeProvider>());
        });
        return services.AddHttpClient(Name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(SlaBuddyClient.NewHandler);
    }
}
