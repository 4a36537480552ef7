using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Writing;

internal static class WritingExtensions
{
    public static IServiceCollection AddApiWriting(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<ApiWriting>();

    /// <summary>
    /// The endpoint changes something, and needs this scope: it runs in one transaction, may be repeated under an idempotency key,
    /// and is noted in the audit history under its name, which must have been given before.
    /// </summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint, string scope) =>
        endpoint.Needs(scope).WithMetadata(new Written()).AddEndpointFilter<WriteFilter>();

    /// <summary>The answer has an ETag.</summary>
    public static RouteHandlerBuilder Tagged(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Tagged()).AddEndpointFilter<TagFilter>();

    /// <summary>The call may say with <c>If-Match</c> which version it knows.</summary>
    public static RouteHandlerBuilder Matches(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new Matched());
}
