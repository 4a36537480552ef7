using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SlaBuddy.Client;

/// <summary>Receives webhooks in an ASP.NET Core program.</summary>
public static class WebhookEndpointExtensions
{
    /// <summary>
    /// Receives webhooks at a path. What is not signed with the secret is answered 401 and never reaches the handler; what is dealt with is
    /// answered 204. Where the handler throws, the service tries again.
    /// <code>app.MapSlaBuddyWebhook("/hooks", secret, async (webhook, ct) => { … });</code>
    /// </summary>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="secret">As the service showed it when the webhook was made: <c>whsec_…</c>.</param>
    /// <param name="handler">Deals with it, within the 10 s that the service waits.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentException">It is no secret.</exception>
    public static IEndpointConventionBuilder MapSlaBuddyWebhook(this IEndpointRouteBuilder endpoints, string pattern, string secret,
        Func<WebhookEvent, CancellationToken, Task> handler) =>
        endpoints.MapSlaBuddyWebhook(pattern,
            new WebhookVerifier(secret, clock: endpoints.ServiceProvider.GetService<TimeProvider>()), handler);

    /// <summary>The same with a verifier of your own: for several secrets, or another tolerance.</summary>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="verifier">Knows the secrets.</param>
    /// <param name="handler">Deals with it, within the 10 s that the service waits.</param>
    /// <returns>The endpoint.</returns>
    public static IEndpointConventionBuilder MapSlaBuddyWebhook(this IEndpointRouteBuilder endpoints, string pattern,
        WebhookVerifier verifier, Func<WebhookEvent, CancellationToken, Task> handler)
    {
        RequestDelegate receive = async http =>
        {
            WebhookEvent webhook;
            try
            {
                webhook = await http.Request.ReadSlaBuddyWebhookAsync(verifier, http.RequestAborted).ConfigureAwait(false);
            }
            catch (WebhookRefusedException refused)
            {
                http.Response.StatusCode = refused.Status;
                return;
            }
            await handler(webhook, http.RequestAborted).ConfigureAwait(false);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        };
        return endpoints.MapPost(pattern, receive);
    }
}
