using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace SlaBuddy.Api.Access;

internal static class AccessExtensions
{
    public static IServiceCollection AddApiAccess(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<FailedAttempts>();
        services.AddAuthentication(ApiKeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddAuthorization(options =>
        {
            // Whatever route nobody opened needs a key, and so does what is no route: only who may call learns what there is.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var scope in ApiScope.All)
                options.AddPolicy(scope, policy => policy.RequireClaim(ApiKeyAuthentication.ScopeClaim, scope));
        });
        return services;
    }

    /// <summary>Any key may call, whatever its scopes, and a browser may ask its user for it.</summary>
    public static TBuilder ForBrowsers<TBuilder>(this TBuilder page) where TBuilder : IEndpointConventionBuilder =>
        page.RequireAuthorization().WithMetadata(BrowserPage.Instance);

    /// <summary>Only a key with this scope may call.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string scope) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(scope).WithMetadata(new NeededScope(scope));
}
