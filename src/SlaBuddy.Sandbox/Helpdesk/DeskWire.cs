using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>What both helpdesks' APIs have in common: credentials first, then faults, then an answer, and all of it logged.</summary>
internal sealed class DeskWire(SandboxHost host)
{
    /// <param name="http">The call.</param>
    /// <param name="method">What faults and the log call it, such as <c>zendesk.comments</c>.</param>
    /// <param name="credentials">The one Authorization header that opens it.</param>
    /// <param name="answer">Null: there is nothing of that kind.</param>
    /// <param name="refusal">An error in the API's own shape.</param>
    public async Task HandleAsync(HttpContext http, string method, string credentials, Func<JsonNode?> answer,
        Func<int, string, JsonObject?> refusal)
    {
        var ct = http.RequestAborted;
        var arguments = http.Request.Query.ToImmutableDictionary(one => one.Key, one => one.Value.ToString())
            .SetItem("path", http.Request.Path.ToString());
        Task Refuse(int status, string code)
        {
            // A fault of kind error names a status here.
            if (status == StatusCodes.Status200OK) status = int.TryParse(code, out var named) ? named : 400;
            Log(method, arguments, code, status);
            return WriteAsync(http, status, refusal(status, code), ct);
        }

        var fault = host.Faults.Take(method) ?? host.Faults.Take(method.Split('.')[0]);
        await host.Faults.PassAsync(method, HoldPoint.BeforeHandling, arguments, ct);
        if (fault is not null)
        {
            if (fault.Kind is not (FaultKind.RateLimited or FaultKind.Error)) Log(method, arguments, $"{fault.Kind}", null);
            await FaultAnswer.WriteAsync(fault, http, Refuse, ct);
            return;
        }
        if (http.Request.Headers.Authorization.ToString() != credentials)
        {
            await Refuse(StatusCodes.Status401Unauthorized, "invalid_credentials");
            return;
        }
        if (answer() is not { } found)
        {
            await Refuse(StatusCodes.Status404NotFound, "RecordNotFound");
            return;
        }
        await host.Faults.PassAsync(method, HoldPoint.BeforeAnswering, arguments, ct);
        Log(method, arguments, null, StatusCodes.Status200OK);
        await WriteAsync(http, StatusCodes.Status200OK, found, ct);
    }

    private void Log(string method, ImmutableDictionary<string, string> arguments, string? error, int? status) =>
        host.Log.Add(new WireCall(host.Clock.GetUtcNow(), method, arguments, error is null, error, status));

    private static Task WriteAsync(HttpContext http, int status, JsonNode? answer, CancellationToken ct)
    {
        http.Response.StatusCode = status;
        if (answer is null) return Task.CompletedTask;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(answer.ToJsonString(), ct);
    }
}
