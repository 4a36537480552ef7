namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>Counts calls in a sliding window, per method, and per channel for posts.</summary>
internal sealed class RateLimiter(RateLimitOptions? limits, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = [];

    /// <summary>Null lets the call pass and counts it; otherwise how long the caller has to wait.</summary>
    public TimeSpan? WaitFor(ApiMethod method, Arguments arguments)
    {
        if (limits?.Of(method.Tier) is not var (most, per)) return null;
        var key = method.Tier == Tier.Posting ? $"{method.Name} {arguments.Text("channel")}" : method.Name;
        lock (_gate)
        {
            if (!_calls.TryGetValue(key, out var calls)) _calls[key] = calls = [];
            var now = clock.GetUtcNow();
            while (calls.TryPeek(out var oldest) && oldest + per <= now) calls.Dequeue();
            if (calls.Count >= most) return calls.Peek() + per - now;
            calls.Enqueue(now);
            return null;
        }
    }
}
