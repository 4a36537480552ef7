using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>How late the service's own due loop is when many levels are due at one instant, in real time.</summary>
internal sealed class LatenessPart : IPart
{
    public const string Name = "lateness";

    private static readonly int[] Sizes = [1_000, 10_000];
    private static readonly TimeSpan FirstLevel = TimeSpan.FromMinutes(10);

    public string Title => "Lateness when all are due at once";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var world = await bench.Templates.WorldAsync(ct);
        var sizes = bench.Options.Quick ? Sizes[..1] : Sizes;
        bench.Progress.Begin(Title, sizes.Length * bench.Options.Repeats);
        foreach (var size in sizes)
        {
            var middle = new List<double>();
            var late = new List<double>();
            var last = new List<double>();
            for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
            {
                var waits = await MeasureAsync(bench, world, size, ct);
                middle.Add(waits.Percentile(0.5));
                late.Add(waits.Percentile(0.99));
                last.Add(waits.Max());
                bench.Progress.Advance();
            }

            bench.Results.Add(new(Name, $"{size} due at one instant: half of them fired within", "ms", middle));
            bench.Results.Add(new(Name, $"{size} due at one instant: 99 % fired within", "ms", late));
            bench.Results.Add(new(Name, $"{size} due at one instant: the last fired within", "ms", last));
        }
    }

    private static async Task<IReadOnlyCollection<double>> MeasureAsync(
        BenchContext bench, string world, int size, CancellationToken ct)
    {
        await using var database = await bench.Cluster.CreateAsync(world, ct);
        await database.ExecuteAsync("delete from sla.clock", ct);
        // Long enough to store them all before they are due, even on a slow machine.
        var dueAt = bench.Clock.GetUtcNow() + TimeSpan.FromSeconds(5 + (size / 1_000));
        await new Loading(database).StoreAsync(
            [.. Enumerable.Range(0, size).Select(number => Talk.Root(number, At(dueAt, number) - FirstLevel))], ct);
        await database.ExecuteAsync(DueCheckSql.HearEverything, ct);
        await database.ExecuteAsync("vacuum analyze", ct);
        if (bench.Clock.GetUtcNow() >= dueAt)
        {
            throw new BenchFaultException(
                $"{size} tickets were not stored before they were due: try again when the machine is less busy.");
        }

        await using var loop = new RunningDueLoop(database, bench.Clock);
        return await loop.AwaitAsync(size, ct);
    }

    // Slack's times have microseconds: all within one hundredth of a second is one instant, and no two are the same.
    private static DateTimeOffset At(DateTimeOffset instant, int number) => instant.AddMicroseconds(number);
}
