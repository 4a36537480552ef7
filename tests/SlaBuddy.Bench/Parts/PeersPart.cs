using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;
using SlaBuddy.Bench.Peers;
using Spectre.Console;

namespace SlaBuddy.Bench.Parts;

/// <summary>The same escalation work on other durable timers, on the same Postgres and in the same run.</summary>
internal sealed class PeersPart : IPart
{
    public const string Name = "peers";

    private const string Template = "peers";

    public string Title => "The same work on the peers";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        await bench.Templates.MakeAsync(
            Template, "template0", database => database.ExecuteAsync(SqlText.Of("peer_tables"), ct), ct);
        var peers = PeerList.Of(bench);
        var scheduling = new Series();
        var firing = new Series();
        bench.Progress.Begin(Title, bench.Options.Repeats * peers.Count);
        for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
        {
            foreach (var peer in peers)
            {
                await using var database = await bench.Cluster.CreateAsync(Template, ct);
                scheduling.Add($"{peer.Name}: schedule", await MeasureAsync(bench, database, peer.ScheduleAsync, ct));
                firing.Add($"{peer.Name}: fire", await MeasureAsync(bench, database, peer.FireAsync, ct));
                bench.Progress.Advance();
            }
        }

        scheduling.Report(bench.Results, Name, "tasks/s");
        firing.Report(bench.Results, Name, "tasks/s");
        Compare(bench, firing);
    }

    private static async Task<Sample> MeasureAsync(
        BenchContext bench,
        BenchDatabase database,
        Func<BenchDatabase, CancellationToken, Task<PeerRun>> work,
        CancellationToken ct)
    {
        var meter = new CostMeter(bench.Cluster, database.Name, bench.Clock);
        var before = await meter.ReadAloneAsync(ct);
        var run = await work(database, ct);
        var after = await meter.ReadAloneAsync(ct);
        return new(run.Done, run.Took, after.Since(before, Math.Max(1, run.Done)));
    }

    private static void Compare(BenchContext bench, Series firing)
    {
        var best = firing.Fastest(firing.Names);
        if (FiringPart.Fastest(bench.Results) is not { } ours)
        {
            AnsiConsole.MarkupLine("[grey]Our own firing was not measured in this run: it is not compared.[/]");
            return;
        }

        var ratio = ours / firing.Rates(best).Median();
        bench.Results.AtLeast($"Our firing against the fastest peer ({best})", ratio, "ratio", 1);
    }
}
