using Microsoft.Extensions.Options;

namespace SlaBuddy.Webhooks;

/// <summary>What this instance has under way to webhooks.</summary>
internal sealed class WebhooksUnderWay(IOptions<WebhookOptions> options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];

    public int Room
    {
        get
        {
            lock (_gate) return options.Value.AtOnce - _tasks.Count;
        }
    }

    public void Start(Func<Task> send, Action ended)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var task = RunAsync(begin.Task, send);
        lock (_gate) _tasks.Add(task);
        _ = ForgetAsync(task, ended);
        begin.SetResult();
    }

    public Task WhenAllAsync()
    {
        lock (_gate) return Task.WhenAll(_tasks);
    }

    private static async Task RunAsync(Task begin, Func<Task> send)
    {
        await begin;
        await send();
    }

    private async Task ForgetAsync(Task task, Action ended)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate) _tasks.Remove(task);
        ended();
    }
}
