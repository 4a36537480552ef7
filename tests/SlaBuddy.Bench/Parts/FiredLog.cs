using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SlaBuddy.Engine;

namespace SlaBuddy.Bench.Parts;

/// <summary>Listens to the due check's log, which names each fired level once its transaction is committed.</summary>
internal sealed class FiredLog(TimeProvider clock) : ILogger<DueCheck>
{
    private readonly ConcurrentQueue<double> _waits = new();
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _awaited = int.MaxValue;

    public async Task<IReadOnlyCollection<double>> AwaitAsync(int count, CancellationToken ct)
    {
        Volatile.Write(ref _awaited, count);
        if (_waits.Count < count) await _all.Task.WaitAsync(ct);
        return [.. _waits];
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> fields) return;
        if (fields.FirstOrDefault(field => field.Key == "DueAt").Value is not DateTime dueAt) return;
        _waits.Enqueue((clock.GetUtcNow().UtcDateTime - dueAt).TotalMilliseconds);
        if (_waits.Count >= Volatile.Read(ref _awaited)) _all.TrySetResult();
    }
}
