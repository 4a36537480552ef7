using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>Tickets per second through the trigger, beside plain INSERTs of the very rows that the trigger leaves.</summary>
internal sealed class IntakePart : IPart
{
    public const string Name = "intake";

    private const string Promised = "store_messages, 1000 a batch, 1 client";
    private const string PlainTemplate = "plain_intake";

    public string Title => "Intake through the trigger";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var deskSize = BatchShape.DeskSize(bench.Options);
        var desk = await bench.Templates.DeskAsync(deskSize, ct);
        var shapes = BatchShape.All(bench.Options);
        var rows = shapes.Sum(shape => shape.AllRows);
        await PlainRows.MakeTemplateAsync(bench, PlainTemplate, desk, rows, database =>
            new Loading(database).StoreAsync(Talk.Roots(deskSize, rows), ct), ct);
        var series = new Series();
        bench.Progress.Begin(Title, bench.Options.Repeats * shapes.Count * 3);
        for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
        {
            await using (var database = await bench.Cluster.CreateAsync(desk, ct))
            {
                var next = deskSize;
                foreach (var shape in shapes)
                {
                    foreach (var way in IntakeWay.All)
                    {
                        series.Add($"{way.Name}, {shape}", await MeasureAsync(bench, database, way, shape, next, ct));
                        next += shape.AllRows;
                        bench.Progress.Advance();
                    }
                }
            }

            await using (var database = await bench.Cluster.CreateAsync(PlainTemplate, ct))
            {
                var next = 1;
                foreach (var shape in shapes)
                {
                    series.Add($"plain INSERTs, {shape}", await PlainRows.MeasureAsync(bench, database, shape, next, ct));
                    next += shape.AllRows;
                    bench.Progress.Advance();
                }
            }
        }

        await bench.Templates.DropAsync(PlainTemplate, ct);
        series.Report(bench.Results, Name, "tickets/s");
        bench.Results.AtLeast($"Intake, {Promised}", series.Rates(Promised).Median(), "tickets/s", 5_000);
        var ratios = series.Ratios(Promised, Promised.Replace("store_messages", "plain INSERTs", StringComparison.Ordinal));
        bench.Results.Add(new(Name, "our intake : plain INSERTs, 1000 a batch, 1 client", "ratio", ratios));
        bench.Results.AtLeast("Intake against plain INSERTs of the same rows", ratios.Median(), "ratio", 0.25);
    }

    private static async Task<Sample> MeasureAsync(
        BenchContext bench, BenchDatabase database, IntakeWay way, BatchShape shape, int next, CancellationToken ct)
    {
        const string CountTickets = "select count(*)::int from sla.ticket";
        var batches = Enumerable.Range(0, shape.AllRounds)
            .Select(round => way.Prepare(Talk.Roots(next + (round * shape.Size), shape.Size)))
            .ToArray();
        var before = await database.ScalarAsync<int>(CountTickets, ct);
        var sample = await new WorkloadRun(bench, database).MeasureAsync(
            shape.Of(async (connection, round, token) =>
            {
                await way.SendAsync(connection, batches[round], token);
                return shape.Size;
            }),
            ct);
        var opened = await database.ScalarAsync<int>(CountTickets, ct) - before;
        if (opened != shape.AllRows)
        {
            throw new BenchFaultException($"{way.Name} opened {opened} tickets of {shape.AllRows}: look into sla.intake_fault.");
        }

        return sample;
    }
}
