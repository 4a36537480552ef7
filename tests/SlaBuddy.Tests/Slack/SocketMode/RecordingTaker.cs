using System.Collections.Concurrent;
using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Tests.Slack.SocketMode;

/// <summary>Takes envelopes as a test says, and keeps them.</summary>
internal sealed class RecordingTaker : IEnvelopeTaker
{
    private readonly ConcurrentQueue<SocketEnvelope> _taken = [];

    public Func<SocketEnvelope, Task<string?>> Answer { get; set; } = _ => Task.FromResult<string?>(null);

    public IReadOnlyList<SocketEnvelope> Taken => [.. _taken];

    public Task<string?> TakeAsync(SocketEnvelope envelope, CancellationToken ct)
    {
        _taken.Enqueue(envelope);
        return Answer(envelope);
    }
}
