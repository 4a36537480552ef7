using SlaBuddy.Sandbox;

namespace SlaBuddy.Bench.Delivery;

/// <summary>How often each method of Slack's is called in a stretch of time, as calls per channel and hour.</summary>
internal sealed class ApiCalls(SandboxHost sandbox, TimeProvider clock)
{
    private readonly DateTimeOffset _since = clock.GetUtcNow();

    public IReadOnlyList<(string Method, double PerChannelAndHour)> Count()
    {
        var now = clock.GetUtcNow();
        var hours = (now - _since).TotalHours;
        return
        [
            .. sandbox.Log.Calls.Where(call => call.At >= _since && call.At < now)
                .GroupBy(call => call.Method)
                .OrderByDescending(method => method.Count())
                .Select(method => (method.Key, method.Count() / hours / BenchDesk.Channels)),
        ];
    }
}
