using Npgsql;

namespace SlaBuddy.Bench.Measuring;

/// <summary>What one client does over and over.</summary>
/// <param name="Clients">How many connections do it at once.</param>
/// <param name="WarmUps">How many times each does it before the clock starts.</param>
/// <param name="Rounds">How many times each does it while the clock runs.</param>
/// <param name="RunAsync">One round: its connection, its number among all; returns how much was done.</param>
internal sealed record Workload(
    int Clients, int WarmUps, int Rounds, Func<NpgsqlConnection, int, CancellationToken, Task<int>> RunAsync)
{
    public int AllRounds => Clients * (WarmUps + Rounds);
}
