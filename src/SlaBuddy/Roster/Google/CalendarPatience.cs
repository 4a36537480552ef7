using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SlaBuddy.Roster.Google;

/// <summary>How often and after what waits a page is asked for again.</summary>
internal static class CalendarPatience
{
    public static ResiliencePipeline Of(GoogleCalendarOptions settings, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (settings.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.RetryDelay,
                // Null leaves it at the back-off.
                DelayGenerator = failed => new(WaitAfter(failed.Outcome.Exception)),
                ShouldHandle = new PredicateBuilder()
                    .Handle<CalendarFaultException>(fault =>
                        fault.MayPass && !(fault.RetryAfter > settings.LongestWait))
                    .Handle<TimeoutRejectedException>(),
            });
        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = settings.Timeout }).Build();
    }

    private static TimeSpan? WaitAfter(Exception? fault) => (fault as CalendarFaultException)?.RetryAfter;
}
