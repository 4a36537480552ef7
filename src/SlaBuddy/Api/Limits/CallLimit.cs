using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Limits;

/// <summary>
/// How often a key may call: 600 times a minute on each instance. Every answer says how much of that is left, in the
/// RateLimit headers of the IETF's draft.
/// </summary>
internal sealed class CallLimit(RequestDelegate next) : IDisposable
{
    private const int MostInWindow = 600;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = MostInWindow, TokensPerPeriod = MostInWindow / 60, ReplenishmentPeriod = Window / 60, QueueLimit = 0,
        }));

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.FindFirstValue(ApiKeyAuthentication.KeyClaim) is not { } key)
        {
            await next(http);
            return;
        }
        using var lease = _limiter.AttemptAcquire(key);
        var left = _limiter.GetStatistics(key)?.CurrentAvailablePermits ?? 0;
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture,
            $"\"key\";q={MostInWindow};w={Window.TotalSeconds:0}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture,
            $"\"key\";r={left};t={(MostInWindow - left) * Window.TotalSeconds / MostInWindow:0}");
        if (lease.IsAcquired) await next(http);
        else
            await ProblemAnswer.WriteAsync(http, ApiProblem.TooManyCalls,
                retryAfter: lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    }

    public void Dispose() => _limiter.Dispose();
}
