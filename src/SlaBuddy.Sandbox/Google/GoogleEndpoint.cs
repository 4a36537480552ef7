using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Google;

/// <summary><c>/google/…</c>: the token endpoint and the part of Calendar v3 that a roster needs.</summary>
internal sealed class GoogleEndpoint(SandboxHost host)
{
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(3599);

    private readonly AccessTokens _tokens = new(host.Clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/google/token", (HttpContext http) => HandleAsync(http, "token", null));

        // Google's client for Node takes a host for its root and drops the path behind it.
        foreach (var root in (string[])["/google", ""])
        {
            var calendar = routes.MapGroup($"{root}/calendar/v3");
            calendar.MapGet(
                "/calendars/{id}/events", (HttpContext http, string id) => HandleAsync(http, "events.list", id));
            calendar.MapGet("/calendars/{id}", (HttpContext http, string id) => HandleAsync(http, "calendars.get", id));
            calendar.MapGet(
                "/users/me/calendarList", (HttpContext http) => HandleAsync(http, "calendarList.list", null));
        }
    }

    private async Task HandleAsync(HttpContext http, string method, string? calendarId)
    {
        var ct = http.RequestAborted;
        var arguments = http.Request.Query.Where(one => one.Key is not ("access_token" or "key"))
            .ToImmutableDictionary(one => one.Key, one => one.Value.ToString());
        if (calendarId is not null) arguments = arguments.SetItem("calendarId", calendarId);

        async Task Refuse(int status, string code)
        {
            var refusal = GoogleRefusal.Of(status == StatusCodes.Status429TooManyRequests ? "ratelimited" : code);
            Log(method, arguments, refusal.Reason, refusal.Code);
            await WriteAsync(http, refusal.Code, refusal.ToJson());
        }

        var fault = host.Faults.Take(method);
        await host.Faults.PassAsync(method, HoldPoint.BeforeHandling, arguments, ct);
        if (fault is not null)
        {
            if (fault.Kind is not (FaultKind.RateLimited or FaultKind.Error))
                Log(method, arguments, fault.Kind.ToString(), null);
            await FaultAnswer.WriteAsync(fault, http, Refuse, ct);
            return;
        }

        var (status, answer) = await AnswerAsync(http, method, arguments, ct);
        await host.Faults.PassAsync(method, HoldPoint.BeforeAnswering, arguments, ct);
        Log(method, arguments, status == 200 ? null : ReasonOf(answer), status);
        await WriteAsync(http, status, answer);
    }

    private async Task<(int Status, JsonObject Answer)> AnswerAsync(HttpContext http, string method,
        ImmutableDictionary<string, string> arguments, CancellationToken ct)
    {
        if (method == "token") return await IssueAsync(http, ct);
        try
        {
            Authorize(http);
            return (200, method switch
            {
                "events.list" => EventsList.Answer(Calendar(arguments), arguments, host.Clock.GetUtcNow()),
                "calendars.get" => Describe(Calendar(arguments), "calendar#calendar"),
                _ => new JsonObject
                {
                    ["kind"] = "calendar#calendarList",
                    ["items"] = new JsonArray(
                        [.. host.Calendar.Calendars.Select(one => Describe(one, "calendar#calendarListEntry"))]),
                },
            });
        }
        catch (GoogleRefusalException fault)
        {
            return (fault.Refusal.Code, fault.Refusal.ToJson());
        }
    }

    private async Task<(int Status, JsonObject Answer)> IssueAsync(HttpContext http, CancellationToken ct)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : FormCollection.Empty;
        if (form["grant_type"] != JwtGrant.GrantType)
            return (400, Refusal("unsupported_grant_type", $"Invalid grant_type: {form["grant_type"]}"));
        var assertion = form["assertion"].ToString();
        if (JwtGrant.Read(assertion, host.Calendar.Account, host.Clock, out var fault) is not { } grant)
            return (400, Refusal("invalid_grant", fault));
        return (200, new JsonObject
        {
            ["access_token"] = _tokens.Issue(grant.Scopes, TokenLife),
            ["expires_in"] = (int)TokenLife.TotalSeconds,
            ["token_type"] = "Bearer",
        });
    }

    private void Authorize(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var scopes = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? _tokens.ScopesOf(header[Bearer.Length..].Trim()) : null;
        if (scopes is null) throw new GoogleRefusalException(GoogleRefusal.NoCredentials);
        if (!scopes.Contains("/auth/calendar", StringComparison.Ordinal))
            throw new GoogleRefusalException(GoogleRefusal.NoScope);
    }

    private StoredCalendar Calendar(ImmutableDictionary<string, string> arguments) =>
        host.Calendar.Find(arguments["calendarId"]) ?? throw new GoogleRefusalException(GoogleRefusal.NotFound);

    private static JsonObject Describe(StoredCalendar calendar, string kind) => new()
    {
        ["kind"] = kind,
        ["etag"] = "\"1\"",
        ["id"] = calendar.Id,
        ["summary"] = calendar.Summary,
        ["timeZone"] = calendar.Zone.Id == TimeZoneInfo.Utc.Id ? "UTC" : calendar.Zone.Id,
        ["accessRole"] = "reader",
    };

    private static JsonObject Refusal(string error, string description) =>
        new() { ["error"] = error, ["error_description"] = description };

    private static string? ReasonOf(JsonObject answer) => answer["error"] switch
    {
        JsonObject error => (string?)error["message"],
        var error => (string?)error,
    };

    private void Log(string method, ImmutableDictionary<string, string> arguments, string? error, int? status) =>
        host.Log.Add(new WireCall(host.Clock.GetUtcNow(), method, arguments, error is null, error, status));

    private static Task WriteAsync(HttpContext http, int status, JsonObject answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=UTF-8";
        return http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }
}
