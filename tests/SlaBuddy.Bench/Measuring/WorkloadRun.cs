using Npgsql;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Measuring;

/// <summary>Runs a workload: each client warms up on its own connection, then all start at once.</summary>
internal sealed class WorkloadRun(BenchContext bench, BenchDatabase database)
{
    private readonly CostMeter _meter = new(bench.Cluster, database.Name, bench.Clock);

    public async Task<Sample> MeasureAsync(Workload work, CancellationToken ct)
    {
        var connections = new NpgsqlConnection[work.Clients];
        for (var client = 0; client < work.Clients; client++) connections[client] = await database.OpenAsync(ct);
        try
        {
            await EachAsync(work, connections, firstRound: 0, work.WarmUps, ct);
            var before = await _meter.ReadAsync(connections, ct);
            var since = bench.Clock.GetTimestamp();
            var count = await EachAsync(work, connections, work.Clients * work.WarmUps, work.Rounds, ct);
            var took = bench.Clock.GetElapsedTime(since);
            var after = await _meter.ReadAsync(connections, ct);
            return new(count, took, after.Since(before, count));
        }
        finally
        {
            foreach (var each in connections) await each.DisposeAsync();
        }
    }

    private static async Task<int> EachAsync(
        Workload work, NpgsqlConnection[] connections, int firstRound, int rounds, CancellationToken ct)
    {
        // Not on this thread: what a client prepares before its first await must not hold up the other.
        var counts = await Task.WhenAll(connections.Select((connection, client) => Task.Run(
            () => RoundsAsync(work, connection, firstRound + (client * rounds), rounds, ct), ct)));
        return counts.Sum();
    }

    private static async Task<int> RoundsAsync(
        Workload work, NpgsqlConnection connection, int from, int rounds, CancellationToken ct)
    {
        var count = 0;
        for (var round = from; round < from + rounds; round++) count += await work.RunAsync(connection, round, ct);
        return count;
    }
}
