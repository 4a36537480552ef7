using Npgsql;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>How much a client does in one call, and how many clients do it at once.</summary>
internal sealed record BatchShape(int Size, int Clients, int WarmUps, int Rounds)
{
    public int AllRounds => Clients * (WarmUps + Rounds);

    public int AllRows => AllRounds * Size;

    /// <summary>How the batches are named that the promises speak of.</summary>
    public static IReadOnlyList<string> OfThousand { get; } = [Named(1000, 1), Named(1000, 2)];

    /// <summary>1, 100 and 1000 a batch, with one client and with two.</summary>
    public static IReadOnlyList<BatchShape> All(BenchOptions options) =>
    [
        .. from size in (int[])[1, 100, 1000]
           from clients in (int[])[1, 2]
           let rounds = options.Scaled(size == 1 ? 500 : 5_000 / size)
           select options.Quick
               ? new BatchShape(size, clients, WarmUps: 1, Math.Max(2, rounds))
               : new BatchShape(size, clients, WarmUps: 2, rounds),
    ];

    /// <summary>A desk that has enough for all of them.</summary>
    public static int DeskSize(BenchOptions options) => options.Quick ? 12_000 : 50_000;

    public Workload Of(Func<NpgsqlConnection, int, CancellationToken, Task<int>> run) =>
        new(Clients, WarmUps, Rounds, run);

    public override string ToString() => Named(Size, Clients);

    private static string Named(int size, int clients) =>
        $"{size} a batch, {clients} client{(clients == 1 ? "" : "s")}";
}
