using Microsoft.Extensions.Options;

namespace SlaBuddy.Delivery;

/// <summary>What this instance has under way to Slack: each way has room of its own, so that a storm of posts leaves some.</summary>
internal sealed class UnderWay(IOptions<DeliveryOptions> options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];
    private readonly int[] _counts = new int[Enum.GetValues<Way>().Length];

    /// <summary>How many more each way takes now; those that take none are not named.</summary>
    public IReadOnlyDictionary<Way, int> Room()
    {
        lock (_gate)
        {
            return Enum.GetValues<Way>()
                .Select(way => (Way: way, Room: options.Value.Of(way).AtOnce - _counts[(int)way]))
                .Where(each => each.Room > 0)
                .ToDictionary(each => each.Way, each => each.Room);
        }
    }

    /// <summary>Starts one; <paramref name="made"/> is told when its end made room that somebody may wait for.</summary>
    public void Start(Way way, Func<Task> send, Action made)
    {
        lock (_gate) _counts[(int)way]++;
        var task = RunAsync(way, send, made);
        lock (_gate) _tasks.Add(task);
        _ = ForgetAsync(task);
    }

    public Task WhenAllAsync()
    {
        lock (_gate) return Task.WhenAll(_tasks);
    }

    private async Task RunAsync(Way way, Func<Task> send, Action made)
    {
        try
        {
            await send();
        }
        finally
        {
            bool waitedFor;
            lock (_gate)
            {
                waitedFor = _counts[(int)way] == options.Value.Of(way).AtOnce;
                _counts[(int)way]--;
                waitedFor |= _counts.Sum() == 0;
            }
            if (waitedFor) made();
        }
    }

    private async Task ForgetAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate) _tasks.Remove(task);
    }
}
