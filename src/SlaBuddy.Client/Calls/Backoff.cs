namespace SlaBuddy.Client.Calls;

/// <summary>
/// How long to wait before another attempt. Half of each wait is left to chance, lest all who failed at once come back at once.
/// </summary>
internal sealed class Backoff(SlaBuddyClientOptions options, Func<double> chance)
{
    /// <summary>Null where there is to be no other attempt.</summary>
    public TimeSpan? After(int attempt, TimeSpan? asked)
    {
        if (attempt > options.Retries || asked > options.RetryAfterAtMost) return null;
        var own = Own(attempt);
        // What was asked for is the least: to come sooner is to be refused again.
        return asked is { } least ? least + (own * chance() / 2) : own;
    }

    /// <summary>The same without an end, for what is to be tried for as long as somebody listens.</summary>
    public TimeSpan Always(int attempt, TimeSpan? asked) => asked is { } least ? least + (Own(attempt) * chance() / 2) : Own(attempt);

    private TimeSpan Own(int attempt)
    {
        var doubled = options.RetryAfter * Math.Pow(2, Math.Min(attempt, 20) - 1);
        return (doubled < options.RetryAfterAtMost ? doubled : options.RetryAfterAtMost) * (1 - (chance() / 2));
    }
}
