using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.Pages;

/// <summary><c>/sandbox/…</c>: what a test in another process asks of the sandbox itself.</summary>
internal sealed class AdminEndpoint(SandboxHost host)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/faults", (FaultRequest request) => AddFault(request));
        routes.MapDelete("/sandbox/faults", () => host.Faults.Clear());
        routes.MapPost(
            "/sandbox/events", (SubscriptionRequest request, CancellationToken ct) => SubscribeAsync(request, ct));
        routes.MapGet(
            "/sandbox/log", () => Results.Json(new { calls = host.Log.Calls, deliveries = host.Log.Deliveries }));
    }

    private IResult AddFault(FaultRequest request)
    {
        if (Fault.Parse(request.Fault) is not { } fault)
            return Results.BadRequest(
                $"'{request.Fault}' is no fault. Try rate_limited:30, html_503, error:is_archived, "
                + "cut, accept_then_500, accept_then_hang or accept_then_cut.");
        host.Faults.Next(request.Method, fault, request.Times ?? 1);
        return Results.NoContent();
    }

    private async Task<IResult> SubscribeAsync(SubscriptionRequest request, CancellationToken ct) =>
        await host.Events.ConnectAsync(request.Url, ct)
            ? Results.NoContent()
            : Results.BadRequest($"{request.Url} did not echo the challenge.");

    internal sealed record FaultRequest(string Method, string Fault, int? Times);

    internal sealed record SubscriptionRequest(Uri Url);
}
