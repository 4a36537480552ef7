using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Feeds;

/// <summary>
/// <c>/ical/{secret}/{calendar}.ics</c>: each calendar as a feed, or with <c>?as=pagerduty</c>, <c>grafana</c> or
/// <c>names</c> as a tool for being on call would export it. Its faults go by <c>ical</c>.
/// </summary>
internal sealed class FeedEndpoint(SandboxHost host)
{
    private const string Method = "ical";
    private const string Ending = ".ics";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/ical/{secret}/{file}", HandleAsync);

    private async Task HandleAsync(HttpContext http, string secret, string file)
    {
        var ct = http.RequestAborted;
        var style = http.Request.Query["as"].ToString();
        // Without the secret: whoever reads the log must not learn it.
        var arguments = ImmutableDictionary<string, string>.Empty.Add("file", file).Add("as", style);
        Task Refuse(int status, string code)
        {
            if (status == StatusCodes.Status200OK) status = int.TryParse(code, out var named) ? named : 400;
            return AnswerAsync(http, arguments, status, "text/plain", code);
        }

        var fault = host.Faults.Take(Method);
        await host.Faults.PassAsync(Method, HoldPoint.BeforeHandling, arguments, ct);
        if (fault is not null)
        {
            if (fault.Kind is not (FaultKind.RateLimited or FaultKind.Error)) Log(arguments, $"{fault.Kind}", null);
            await FaultAnswer.WriteAsync(fault, http, Refuse, ct);
        }
        else if (secret != host.Options.FeedSecret || Calendar(file) is not { } calendar)
            await Refuse(StatusCodes.Status404NotFound, "There is no such calendar.");
        else if (style.Length > 0 && !OnCallFeed.Styles.Contains(style))
            await Refuse(StatusCodes.Status400BadRequest, $"Try {string.Join(", ", OnCallFeed.Styles)}.");
        else
            await ServeAsync(http, arguments, style.Length == 0
                ? CalendarFeed.Of(calendar) : OnCallFeed.Of(calendar, style, host.Clock.GetUtcNow()));
    }

    private async Task ServeAsync(HttpContext http, ImmutableDictionary<string, string> arguments, string feed)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(feed)))[..16]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache, private";
        await host.Faults.PassAsync(Method, HoldPoint.BeforeAnswering, arguments, http.RequestAborted);
        if (http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(one => one.Trim() == tag))
            await AnswerAsync(http, arguments, StatusCodes.Status304NotModified, null, null);
        else await AnswerAsync(http, arguments, StatusCodes.Status200OK, "text/calendar; charset=UTF-8", feed);
    }

    private StoredCalendar? Calendar(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        ? host.Calendar.Find(file[..^Ending.Length]) : null;

    private Task AnswerAsync(
        HttpContext http, ImmutableDictionary<string, string> arguments, int status, string? type, string? body)
    {
        Log(arguments, status < 400 ? null : body, status);
        http.Response.StatusCode = status;
        if (body is null) return Task.CompletedTask;
        http.Response.ContentType = type;
        return http.Response.WriteAsync(body, http.RequestAborted);
    }

    private void Log(ImmutableDictionary<string, string> arguments, string? error, int? status) =>
        host.Log.Add(new WireCall(host.Clock.GetUtcNow(), Method, arguments, error is null, error, status));
}
