namespace SlaBuddy.Sandbox.Pages;

/// <summary><c>/sandbox/…</c>: what a test in another process asks of the sandbox itself.</summary>
internal sealed class AdminEndpoint(SandboxHost host)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            "/sandbox/events", (SubscriptionRequest request, CancellationToken ct) => SubscribeAsync(request, ct));
        routes.MapGet(
            "/sandbox/log", () => Results.Json(new { calls = host.Log.Calls, deliveries = host.Log.Deliveries }));
    }

    private async Task<IResult> SubscribeAsync(SubscriptionRequest request, CancellationToken ct) =>
        await host.Events.ConnectAsync(request.Url, ct)
            ? Results.NoContent()
            : Results.BadRequest($"{request.Url} did not echo the challenge.");

    internal sealed record SubscriptionRequest(Uri Url);
}
