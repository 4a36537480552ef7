using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace SlaBuddy.Slack.Wire;

/// <summary>
/// How long and how often each method is tried. Every method has its own circuit, and a call that Slack limits waits
/// alone, so that a limit on one method or channel delays no other.
/// </summary>
internal sealed partial class SlackPatience(
    IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackPatience> logger) : IDisposable
{
    /// <summary>A circuit opens when nearly everything fails: one broken channel must not silence the others.</summary>
    private const double FailureRatio = 0.9;
    private const int FewestCalls = 10;
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipelineRegistry<string> _pipelines = new(new ResiliencePipelineRegistryOptions<string>
    {
        BuilderFactory = () => new ResiliencePipelineBuilder { TimeProvider = clock },
    });

    public ResiliencePipeline With(string method, bool repeatable) => _pipelines.GetOrAddPipeline(method, builder =>
    {
        var settings = options.Value;
        if (repeatable && settings.ReadRetries > 0) builder.AddRetry(Repetition(method, settings));
        builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = FewestCalls,
                SamplingDuration = Sampling,
                BreakDuration = settings.CircuitBreak,
                ShouldHandle = new PredicateBuilder().Handle<Exception>(SaysNothing),
                OnOpened = _ =>
                {
                    LogLeftAlone(method, settings.CircuitBreak);
                    return default;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions
            {
                Timeout = repeatable ? settings.ReadTimeout : settings.PostTimeout,
            });
    });

    public void Dispose() => _pipelines.Dispose();

    private RetryStrategyOptions Repetition(string method, SlackOptions settings) => new()
    {
        MaxRetryAttempts = settings.ReadRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = settings.RetryDelay,
        MaxDelay = settings.LongestRetryAfter,
        ShouldHandle = new PredicateBuilder()
            .Handle<SlackRateLimitException>(limited => limited.RetryAfter <= settings.LongestRetryAfter)
            .Handle<Exception>(SaysNothing),
        // Null leaves it to the back-off above.
        DelayGenerator = failed => ValueTask.FromResult(
            failed.Outcome.Exception is SlackRateLimitException limited ? limited.RetryAfter : (TimeSpan?)null),
        OnRetry = failed =>
        {
            var error = failed.Outcome.Exception is SlackException refusal ? refusal.ErrorCode : "timeout";
            LogRepeated(method, failed.AttemptNumber + 1, error, failed.RetryDelay);
            return default;
        },
    };

    private static bool SaysNothing(Exception failure) =>
        failure is SlackAmbiguousException or SlackUnreachableException or TimeoutRejectedException;

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Method}: attempt {Attempt} failed ({Error}); again in {Delay}")]
    private partial void LogRepeated(string method, int attempt, string error, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} fails nearly always; Slack is left alone for {Break}")]
    private partial void LogLeftAlone(string method, TimeSpan @break);
}
