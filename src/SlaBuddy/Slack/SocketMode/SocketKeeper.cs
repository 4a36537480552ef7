namespace SlaBuddy.Slack.SocketMode;

/// <summary>
/// Keeps one socket open: the next one before the old one closes where Slack announces the end, at once where it broke.
/// </summary>
internal sealed partial class SocketKeeper(SocketOpening opening, SocketRoad road, SocketModeOptions options,
    ILogger<SocketKeeper> logger)
{
    /// <summary>A socket that held so long owes its end to nothing that waiting would mend.</summary>
    private static readonly TimeSpan HeldLong = TimeSpan.FromSeconds(30);

    private SlackSocket? _current;
    private Task _retiring = Task.CompletedTask;
    private int _failures;

    public async Task KeepAsync(CancellationToken ct)
    {
        try
        {
            while (true) await KeepOneAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Retire("stopped");
            await _retiring;
        }
    }

    private async Task KeepOneAsync(CancellationToken ct)
    {
        var (next, lifetime) = await OpenAsync(ct);
        var openedAt = TimeProvider.System.GetTimestamp();
        road.Opened(next);
        _ = NoteEndAsync(next);
        Retire("replaced");
        _current = next;
        LogOpened(road.Open, road.Wanted);

        var end = await EndOfAsync(next, lifetime, ct);
        if (TimeProvider.System.GetElapsedTime(openedAt) < HeldLong && end != SocketEnd.Ending) _failures++;
        else _failures = 0;
        if (end != SocketEnd.Ending) Retire(WordFor(end));
        if (end is SocketEnd.SwitchedOff or SocketEnd.TooMany)
        {
            Failed(SocketRemedy.Refusal(end));
            await WaitAsync(options.LongestRetryDelay, ct);
        }
    }

    private async Task<(SlackSocket Socket, TimeSpan? Lifetime)> OpenAsync(CancellationToken ct)
    {
        // The first time at once: whatever broke the last one, another may hold.
        for (var attempt = Math.Max(0, _failures - 1); ; attempt++)
        {
            if (attempt > 0) await WaitAsync(Backoff(attempt), ct);
            try
            {
                return await opening.RunAsync(ct);
            }
            catch (SlackException fault)
            {
                Failed(fault);
                if (fault is SlackRateLimitException limited) await WaitAsync(limited.RetryAfter, ct);
                else if (SocketRemedy.IsLasting(fault)) await WaitAsync(options.LongestRetryDelay, ct);
            }
        }
    }

    private async Task<SocketEnd> EndOfAsync(SlackSocket socket, TimeSpan? lifetime, CancellationToken ct)
    {
        if (lifetime is not { } whole || whole <= options.ReplaceBeforeEnd * 2) return await socket.End.WaitAsync(ct);
        try
        {
            return await socket.End.WaitAsync(whole - options.ReplaceBeforeEnd, TimeProvider.System, ct);
        }
        catch (TimeoutException)
        {
            return SocketEnd.Ending;
        }
    }

    // What it still has to store is no reason to open the next one later.
    private void Retire(string why)
    {
        if (_current is not { } old) return;
        _current = null;
        road.Ended(old, why);
        _retiring = Task.WhenAll(_retiring, old.DisposeAsync().AsTask());
    }

    private async Task NoteEndAsync(SlackSocket socket)
    {
        await socket.Closed;
        road.Ended(socket, WordFor(await socket.End));
    }

    private TimeSpan Backoff(int attempt)
    {
        var most = options.RetryDelay * Math.Pow(2, Math.Min(attempt - 1, 16));
        var wait = most < options.LongestRetryDelay ? most : options.LongestRetryDelay;
        return wait * (0.5 + Random.Shared.NextDouble() / 2);
    }

    private static Task WaitAsync(TimeSpan wait, CancellationToken ct) => Task.Delay(wait, TimeProvider.System, ct);

    private static string WordFor(SocketEnd end) => end switch
    {
        SocketEnd.Ending => "refreshed",
        SocketEnd.TooMany => "too_many",
        SocketEnd.SwitchedOff => "switched_off",
        _ => "broken",
    };

    // The same trouble every minute is told once.
    private void Failed(SlackException refusal)
    {
        var fault = $"{refusal.Message}. {SocketRemedy.For(refusal)}";
        if (road.Fault != fault) LogFailed(fault);
        road.Failed(fault);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A socket to Slack is open; {Open} of {Wanted} are")]
    private partial void LogOpened(int open, int wanted);

    [LoggerMessage(Level = LogLevel.Error, Message = "No socket to Slack: {Fault}")]
    private partial void LogFailed(string fault);
}
