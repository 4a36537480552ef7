using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Tests.Slack;

/// <summary>How a server in the place of Slack may answer.</summary>
internal static class SlackAnswers
{
    public static Func<HttpContext, Task> Json(string json) => async context =>
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(json);
    };

    public static Func<HttpContext, Task> Text(string text) => context => context.Response.WriteAsync(text);

    public static Func<HttpContext, Task> Error(string error) => Json($$"""{"ok":false,"error":"{{error}}"}""");

    public static Func<HttpContext, Task> TooMany(int seconds) => async context =>
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Json("""{"ok":false,"error":"ratelimited"}""")(context);
    };

    public static Func<HttpContext, Task> Html(int status) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<!DOCTYPE html><html><body>Server Error</body></html>");
    };

    /// <summary>Accepts the call and never answers.</summary>
    public static Func<HttpContext, Task> Hang() => async context =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    };

    /// <summary>Accepts the call and breaks the connection.</summary>
    public static Func<HttpContext, Task> Cut() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };
}
