using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Bench.Webhooks;

/// <summary>The ways in which a receiver can be a bad neighbour.</summary>
internal sealed record BadReceiver(string Name, Func<HttpContext, TimeProvider, Task> Answer)
{
    public static IReadOnlyList<BadReceiver> All { get; } =
    [
        new("fails", (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        }),
        new("hangs", (http, clock) => Task.Delay(Timeout.InfiniteTimeSpan, clock, http.RequestAborted)),
        new("redirects inward", (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            http.Response.Headers.Location = "http://169.254.169.254/latest/meta-data/";
            return Task.CompletedTask;
        }),
        new("answers slowly", (http, clock) => Task.Delay(TimeSpan.FromSeconds(5), clock, http.RequestAborted)),
    ];

    public string Path => "/" + Name.Replace(' ', '-');
}
