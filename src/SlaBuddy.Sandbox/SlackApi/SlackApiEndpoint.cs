using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>/api/&lt;method&gt;</c>: Slack's Web API, with the order of checks that Slack keeps.</summary>
internal sealed class SlackApiEndpoint(SandboxHost host)
{
    private const string Authorization = "Bearer ";

    private readonly Dictionary<string, ApiMethod> _methods = new[]
    {
        TeamMethods.All, ConversationsMethods.All, HistoryMethods.All, ChatMethods.All, UsersMethods.All,
        UserGroupMethods.All, ReactionMethods.All, ViewMethods.All, AppMethods.All,
    }.SelectMany(family => family).ToDictionary(method => method.Name, StringComparer.Ordinal);

    private readonly RateLimiter _limiter = new(host.Options.RateLimits, host.Clock);
    private readonly ImmutableHashSet<string> _scopes = [.. host.Options.Scopes];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(
            "/api/{method}", ["GET", "POST"], (HttpContext http, string method) => HandleAsync(http, method));

    private async Task HandleAsync(HttpContext http, string name)
    {
        var ct = http.RequestAborted;
        var arguments = new Arguments(ImmutableDictionary<string, string>.Empty);
        try
        {
            var method = _methods.GetValueOrDefault(name) ?? throw new SlackApiException("unknown_method");
            arguments = await ArgumentReader.ReadAsync(http.Request, method.IgnoresJson, ct);
            Authorize(http, arguments, method);
            arguments = new Arguments(arguments.Values.Remove("token"));
            await AnswerAsync(http, method, arguments, ct);
        }
        catch (SlackApiException refusal)
        {
            await RefuseAsync(http, name, arguments, refusal, StatusCodes.Status200OK);
        }
    }

    private async Task AnswerAsync(HttpContext http, ApiMethod method, Arguments arguments, CancellationToken ct)
    {
        Task Refuse(int status, string error) =>
            RefuseAsync(http, method.Name, arguments, new SlackApiException(error), status);

        var fault = host.Faults.Take(method.Name, arguments.Text("channel"));
        await host.Faults.PassAsync(method.Name, HoldPoint.BeforeHandling, arguments.Values, ct);
        if (fault is null && _limiter.WaitFor(method, arguments) is { } wait) fault = Fault.RateLimited(wait);
        if (fault is { ComesAfterTheWork: false })
        {
            if (fault.Kind is not (FaultKind.RateLimited or FaultKind.Error))
                Log(method.Name, arguments, false, fault.Kind.ToString(), StatusOf(fault));
            await FaultAnswer.WriteAsync(fault, http, Refuse, ct);
            return;
        }

        http.Response.Headers["X-OAuth-Scopes"] = string.Join(',', host.Options.Scopes);
        http.Response.Headers["X-Accepted-OAuth-Scopes"] = string.Join(',', method.Scopes);
        var answer = Handle(method, arguments);
        if ((string?)answer["message"]?["ts"] is { } posted && method.Tier == Tier.Posting
            && host.Faults.Take(method.Name, (string?)answer["channel"], FaultScope.LookUp) is { } unseen)
            host.Faults.Hidden.Hide((string)answer["channel"]!, posted, unseen);
        await host.Faults.PassAsync(method.Name, HoldPoint.BeforeAnswering, arguments.Values, ct);
        Log(method.Name, arguments, fault is null, fault?.Kind.ToString(), fault is null ? 200 : StatusOf(fault));
        if (fault is not null) await FaultAnswer.WriteAsync(fault, http, Refuse, ct);
        else await WriteAsync(http, answer);
    }

    private JsonObject Handle(ApiMethod method, Arguments arguments)
    {
        if (method.Scopes.Length > 0 && !method.Scopes.Any(_scopes.Contains))
            throw new SlackApiException("missing_scope") { Needed = string.Join(',', method.Scopes) };
        var answer = new JsonObject { ["ok"] = true };
        var call = new ApiCall(host, _scopes, arguments);
        foreach (var (name, value) in method.Handle(call))
            answer[name] = value?.DeepClone();
        return answer;
    }

    private void Authorize(HttpContext http, Arguments arguments, ApiMethod method)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Authorization, StringComparison.OrdinalIgnoreCase)
            ? header[Authorization.Length..].Trim()
            : arguments.Text("token");
        if (string.IsNullOrEmpty(token)) throw new SlackApiException("not_authed");
        if (token != host.Options.BotToken && token != host.Options.AppToken)
            throw new SlackApiException("invalid_auth");
        if (method.TakesAppToken != (token == host.Options.AppToken))
            throw new SlackApiException("not_allowed_token_type");
        if (host.Workspace.App == AppState.Revoked) throw new SlackApiException("token_revoked");
        if (host.Workspace.App == AppState.Removed) throw new SlackApiException("account_inactive");
    }

    private async Task RefuseAsync(
        HttpContext http, string method, Arguments arguments, SlackApiException refusal, int status)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Error };
        if (refusal.Needed is { } needed)
            (answer["needed"], answer["provided"]) = (needed, string.Join(',', host.Options.Scopes));
        if (refusal.Error == "unknown_method") answer["req_method"] = method;
        if (refusal.Hint is { } hint)
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray(hint) };
        Log(method, new Arguments(arguments.Values.Remove("token")), false, refusal.Error, status);
        http.Response.StatusCode = status;
        await WriteAsync(http, answer);
    }

    private static Task WriteAsync(HttpContext http, JsonObject answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers["X-Slack-Req-Id"] = http.TraceIdentifier.ToString(CultureInfo.InvariantCulture);
        return http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private void Log(string method, Arguments arguments, bool ok, string? error, int? status) =>
        host.Log.Add(new WireCall(host.Clock.GetUtcNow(), method, arguments.Values, ok, error, status));

    private static int? StatusOf(Fault fault) => fault.Kind switch
    {
        FaultKind.AcceptThen500 => 500,
        FaultKind.Html503 => 503,
        _ => null,
    };
}
