using System.Threading.Channels;

namespace SlaBuddy.Sandbox.Faults;

/// <summary>Holds calls until it is released; disposing releases.</summary>
internal sealed class Gate(string method, HoldPoint point, Func<IReadOnlyDictionary<string, string>, bool> holds)
    : IDisposable
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();
    private int _waiting;

    /// <summary>How many calls stand at the gate now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public bool IsOpen => _released.Task.IsCompleted;

    /// <summary>Completes when a call has come to the gate; once for each call.</summary>
    public Task ArrivalAsync(CancellationToken ct) => _arrivals.Reader.ReadAsync(ct).AsTask();

    public void Release() => _released.TrySetResult();

    public void Dispose() => Release();

    internal bool StopsAt(string calledMethod, HoldPoint at, IReadOnlyDictionary<string, string> arguments) =>
        !IsOpen && calledMethod == method && at == point && holds(arguments);

    internal async Task PassAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _waiting);
        _arrivals.Writer.TryWrite(method);
        try
        {
            await _released.Task.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
