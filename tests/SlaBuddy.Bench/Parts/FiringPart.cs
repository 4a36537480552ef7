using Dapper;
using Npgsql;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>Due tasks fired per second, all of them due, beside bare writes of the rows that firing leaves.</summary>
internal sealed class FiringPart : IPart
{
    public const string Name = "firing";

    private const string DueTemplate = "due";
    private const string PlainTemplate = "plain_firing";

    public string Title => "Firing what is due";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var tickets = BatchShape.DeskSize(bench.Options);
        var desk = await bench.Templates.DeskAsync(tickets, ct);
        await bench.Templates.MakeAsync(DueTemplate, desk, database => MakeDueAsync(database, ct), ct);
        await PlainRows.MakeTemplateAsync(
            bench, PlainTemplate, DueTemplate, tickets, database => FireAllAsync(database, ct), ct);

        var shapes = BatchShape.All(bench.Options);
        var series = new Series();
        bench.Progress.Begin(Title, bench.Options.Repeats * shapes.Count * 2);
        for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
        {
            await using (var database = await bench.Cluster.CreateAsync(DueTemplate, ct))
            {
                foreach (var shape in shapes)
                {
                    series.Add($"due check, {shape}", await MeasureAsync(bench, database, shape, ct));
                    bench.Progress.Advance();
                }
            }

            await using (var database = await bench.Cluster.CreateAsync(PlainTemplate, ct))
            {
                var next = 1;
                foreach (var shape in shapes)
                {
                    var sample = await PlainRows.MeasureAsync(bench, database, shape, next, ct);
                    series.Add($"plain writes, {shape}", sample);
                    next += shape.AllRows;
                    bench.Progress.Advance();
                }
            }
        }

        await bench.Templates.DropAsync(PlainTemplate, ct);
        await bench.Templates.DropAsync(DueTemplate, ct);
        series.Report(bench.Results, Name, "tasks/s");
        foreach (var shape in BatchShape.OfThousand)
        {
            bench.Results.Add(new(Name, $"our firing : plain writes, {shape}", "ratio",
                series.Ratios($"due check, {shape}", $"plain writes, {shape}")));
        }

        var fastest = series.Fastest(BatchShape.OfThousand.Select(shape => $"due check, {shape}"));
        bench.Results.AtLeast($"Firing, {fastest}", series.Rates(fastest).Median(), "tasks/s", 10_000);
    }

    /// <summary>The better median of one client and two, where it was measured in this run.</summary>
    public static double? Fastest(Results results) =>
        BatchShape.OfThousand.Max(shape => results.MedianOf(Name, $"due check, {shape}"));

    private static async Task<Sample> MeasureAsync(
        BenchContext bench, BenchDatabase database, BatchShape shape, CancellationToken ct)
    {
        var sample = await new WorkloadRun(bench, database).MeasureAsync(
            shape.Of((connection, _, token) => FireAsync(connection, shape.Size, token)), ct);
        var due = shape.Clients * shape.Rounds * shape.Size;
        if (sample.Count != due)
        {
            throw new BenchFaultException(
                $"The due check fired {sample.Count} tasks of {due}: some were not due, or not heard.");
        }

        return sample;
    }

    private static async Task<int> FireAsync(NpgsqlConnection connection, int limit, CancellationToken ct) =>
        (await connection.QueryAsync<long>(new CommandDefinition(
            DueCheckSql.Call, new { limit }, cancellationToken: ct))).AsList().Count;

    private static async Task MakeDueAsync(BenchDatabase database, CancellationToken ct)
    {
        await database.ExecuteAsync(DueCheckSql.HearEverything, ct);
        // The first level of every ticket is due, and no second one yet.
        await database.ExecuteAsync("select sla.move_clock(@at)", ct, new { at = Talk.Opening.AddMinutes(15) });
        await database.ExecuteAsync("vacuum analyze", ct);
    }

    private static async Task FireAllAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        while (await FireAsync(connection, 1_000, ct) > 0)
        {
            // The next batch.
        }
    }
}
