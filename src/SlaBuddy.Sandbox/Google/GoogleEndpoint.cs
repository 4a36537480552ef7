using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Sandbox.Google.Listing;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Google;

/// <summary><c>/google/…</c>: the token endpoint and the part of Calendar v3 that a roster needs.</summary>
internal sealed class GoogleEndpoint(SandboxHost host)
{
    private const string Bearer = "Bearer ";

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
            var (refused, answer) = RefusalOf(method, status == StatusCodes.Status429TooManyRequests ? "429" : code);
            Log(method, arguments, ReasonOf(answer), refused);
            await WriteAsync(http, refused, answer);
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

        var (status, answer) = method == "token"
            ? await TokenEndpoint.AnswerAsync(http, host.Calendar, host.Clock) : Answer(http, method, arguments);
        await host.Faults.PassAsync(method, HoldPoint.BeforeAnswering, arguments, ct);
        Log(method, arguments, status == 200 ? null : ReasonOf(answer), status);
        await WriteAsync(http, status, answer);
    }

    private (int Status, JsonObject Answer) Answer(
        HttpContext http, string method, ImmutableDictionary<string, string> arguments)
    {
        try
        {
            var reader = Authorize(http);
            return (200, method switch
            {
                "events.list" =>
                    new EventsList(host.Calendar, Calendar(arguments, reader), reader, host.Clock.GetUtcNow())
                        .Answer(arguments),
                "calendars.get" => Describe(Calendar(arguments, reader), reader, "calendar#calendar"),
                _ => new JsonObject
                {
                    ["kind"] = "calendar#calendarList",
                    ["items"] = new JsonArray([.. host.Calendar.Calendars
                        .Where(one => one.RoleOf(reader) != AccessRole.None)
                        .Select(one => Describe(one, reader, "calendar#calendarListEntry"))]),
                },
            });
        }
        catch (GoogleRefusalException fault)
        {
            return (fault.Refusal.Code, fault.Refusal.ToJson());
        }
    }

    /// <summary>Whose eyes the caller reads with.</summary>
    private string Authorize(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var grant = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? host.Calendar.Tokens.Find(header[Bearer.Length..].Trim()) : null;
        if (grant is null) throw new GoogleRefusalException(GoogleRefusal.NoCredentials);
        return grant.Scopes.Contains("/auth/calendar", StringComparison.Ordinal)
            ? grant.Reader : throw new GoogleRefusalException(GoogleRefusal.NoScope);
    }

    private StoredCalendar Calendar(ImmutableDictionary<string, string> arguments, string reader)
    {
        var id = arguments["calendarId"] == "primary" ? reader : arguments["calendarId"];
        return host.Calendar.Find(id) is { } calendar && calendar.RoleOf(reader) != AccessRole.None ? calendar
            // Everybody has a calendar of his own, be it empty.
            : id == reader ? new StoredCalendar(reader, reader, TimeZoneInfo.Utc)
            : throw new GoogleRefusalException(GoogleRefusal.NotFound);
    }

    private static JsonObject Describe(StoredCalendar calendar, string reader, string kind) => new()
    {
        ["kind"] = kind,
        ["etag"] = "\"1\"",
        ["id"] = calendar.Id,
        ["summary"] = calendar.Summary,
        ["timeZone"] = calendar.Zone.Id,
        ["accessRole"] = RoleName.Of(calendar.RoleOf(reader)),
    };

    private static (int Status, JsonObject Answer) RefusalOf(string method, string code)
    {
        if (method == "token") return (TokenRefusal.Of(code).Status, TokenRefusal.Of(code).ToJson());
        return (GoogleRefusal.Of(code).Code, GoogleRefusal.Of(code).ToJson());
    }

    private static string? ReasonOf(JsonObject answer) => answer["error"] switch
    {
        JsonObject error => (string?)error["errors"]?[0]?["reason"] ?? (string?)error["message"],
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
