using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.SlackApi;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// <c>/response/…</c>: where a response_url leads. In the log and for faults its name is <c>response_url</c>.
/// </summary>
internal sealed class ResponseEndpoint(SandboxHost host)
{
    private const string Name = "response_url";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/response/{team}/{key}", HandleAsync);

    private async Task HandleAsync(HttpContext http, string key)
    {
        var ct = http.RequestAborted;
        var arguments = Arguments.From([]);
        try
        {
            var fault = host.Faults.Take(Name);
            if (fault is { ComesAfterTheWork: false })
            {
                await FaultAnswer.WriteAsync(
                    fault, http, (status, error) => RefuseAsync(http, arguments, error, status), ct);
                return;
            }
            var answer = await ReadAsync(http, ct);
            arguments = Arguments.From(answer);
            host.Interactions.Responses.Apply(host.Interactions.ResponseUrls.Use(key), answer);
            Log(arguments, null, fault is null ? StatusCodes.Status200OK : null);
            if (fault is not null) await FaultAnswer.WriteAsync(fault, http, (_, _) => Task.CompletedTask, ct);
            else await http.Response.WriteAsync("ok", ct);
        }
        catch (SlackApiException refusal)
        {
            var gone = refusal.Error.EndsWith("_url", StringComparison.Ordinal);
            await RefuseAsync(http, arguments, refusal.Error,
                gone ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<JsonObject> ReadAsync(HttpContext http, CancellationToken ct)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: ct) as JsonObject
                ?? throw new SlackApiException("invalid_payload");
        }
        catch (JsonException)
        {
            throw new SlackApiException("invalid_payload");
        }
    }

    private Task RefuseAsync(HttpContext http, Arguments arguments, string error, int status)
    {
        Log(arguments, error, status);
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { ok = false, error }, http.RequestAborted);
    }

    private void Log(Arguments arguments, string? error, int? status) =>
        host.Log.Add(new WireCall(host.Clock.GetUtcNow(), Name, arguments.Values, error is null, error, status));
}
