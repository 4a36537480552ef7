using System.Globalization;

namespace SlaBuddy.Sandbox.Faults;

/// <summary>Plays a fault on the wire.</summary>
internal static class FaultAnswer
{
    private const string Page = "<!DOCTYPE html><html><head><title>Server Error</title></head>"
        + "<body><h1>Something went wrong.</h1></body></html>";

    /// <summary>Answers as the fault says; <paramref name="refuse"/> writes a refusal in the API's own shape.</summary>
    public static async Task WriteAsync(
        Fault fault, HttpContext http, Func<int, string, Task> refuse, CancellationToken ct)
    {
        switch (fault.Kind)
        {
            case FaultKind.RateLimited:
                http.Response.Headers.RetryAfter =
                    ((int)Math.Ceiling(fault.For.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await refuse(StatusCodes.Status429TooManyRequests, "ratelimited");
                break;
            case FaultKind.Error:
                await refuse(StatusCodes.Status200OK, fault.Code);
                break;
            case FaultKind.Html503:
                await PageAsync(http, StatusCodes.Status503ServiceUnavailable, ct);
                break;
            case FaultKind.Html:
                await PageAsync(http, fault.Count, ct);
                break;
            case FaultKind.AcceptThen500:
                await PageAsync(http, StatusCodes.Status500InternalServerError, ct);
                break;
            case FaultKind.AcceptThenHang:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
                break;
            case FaultKind.Cut or FaultKind.AcceptThenCut:
                http.Abort();
                break;
            default:
                throw new InvalidOperationException($"There is no way to play {fault.Kind}.");
        }
    }

    private static Task PageAsync(HttpContext http, int status, CancellationToken ct)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(Page, ct);
    }
}
