using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>Tickets per second through the trigger, beside plain INSERTs of the rows that the trigger leaves.</summary>
internal sealed class IntakePart : IPart
{
    public const string Name = "intake";

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
                    var sample = await PlainRows.MeasureAsync(bench, database, shape, next, ct);
                    series.Add($"plain INSERTs, {shape}", sample);
                    next += shape.AllRows;
                    bench.Progress.Advance();
                }
            }
        }

        await bench.Templates.DropAsync(PlainTemplate, ct);
        series.Report(bench.Results, Name, "tickets/s");
        Judge(bench.Results, series);
    }

    private static void Judge(Results results, Series series)
    {
        var fastest = series.Fastest(BatchShape.OfThousand.Select(shape => $"store_messages, {shape}"));
        results.AtLeast($"Intake, {fastest}", series.Rates(fastest).Median(), "tickets/s", 5_000);
        foreach (var shape in BatchShape.OfThousand)
        {
            var ratios = series.Ratios($"store_messages, {shape}", $"plain INSERTs, {shape}");
            results.Add(new(Name, $"our intake : plain INSERTs, {shape}", "ratio", ratios));
        }

        var alone = results.MedianOf(Name, $"our intake : plain INSERTs, {BatchShape.OfThousand[0]}")!.Value;
        results.AtLeast($"Intake against plain INSERTs, {BatchShape.OfThousand[0]}", alone, "ratio", 0.25);
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
            throw new BenchFaultException(
                $"{way.Name} opened {opened} tickets of {shape.AllRows}: look into sla.intake_fault.");
        }

        return sample;
    }
}
