using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Peers;

/// <summary>Other durable timers that do the same escalation work: claim, one event, one outbox row, done.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <summary>How many tasks one repeat has; a slow peer gets fewer.</summary>
    int Tasks { get; }

    /// <summary>Writes the tasks down, all of them due.</summary>
    Task<PeerRun> ScheduleAsync(BenchDatabase database, CancellationToken ct);

    /// <summary>Does them, for no longer than a time limit.</summary>
    Task<PeerRun> FireAsync(BenchDatabase database, CancellationToken ct);
}
