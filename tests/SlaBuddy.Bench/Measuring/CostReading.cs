namespace SlaBuddy.Bench.Measuring;

/// <summary>The server's counters at one moment.</summary>
internal sealed record CostReading(long Commits, long? Statements, decimal Wal, TimeSpan? Cpu)
{
    public Costs Since(CostReading before, int count) => new(
        (Commits - before.Commits) / (double)count,
        (Statements - before.Statements) / (double?)count,
        (double)(Wal - before.Wal) / count,
        (Cpu - before.Cpu)?.TotalMicroseconds / count);
}
