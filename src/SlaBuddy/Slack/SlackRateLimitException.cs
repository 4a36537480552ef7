namespace SlaBuddy.Slack;

/// <summary>Slack did not do it, and asks to be left alone for <see cref="RetryAfter"/>.</summary>
internal sealed class SlackRateLimitException(string method, TimeSpan retryAfter)
    : SlackException(method, "ratelimited",
        $"Slack asks to wait {retryAfter.TotalSeconds:0} s before the next {method}", inner: null)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
