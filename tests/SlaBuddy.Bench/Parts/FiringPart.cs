using Dapper;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>Due tasks fired per second, all of them due, beside bare writes of the very rows that firing leaves.</summary>
internal sealed class FiringPart : IPart
{
    public const string Name = "firing";
    public const string Promised = "due check, 1000 a batch, 1 client";

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
                    series.Add($"plain writes, {shape}", await PlainRows.MeasureAsync(bench, database, shape, next, ct));
                    next += shape.AllRows;
                    bench.Progress.Advance();
                }
            }
        }

        await bench.Templates.DropAsync(PlainTemplate, ct);
        await bench.Templates.DropAsync(DueTemplate, ct);
        series.Report(bench.Results, Name, "tasks/s");
        bench.Results.Add(new(Name, "our firing : plain writes, 1000 a batch, 1 client", "ratio",
            series.Ratios(Promised, Promised.Replace("due check", "plain writes", StringComparison.Ordinal))));
        bench.Results.AtLeast($"Firing, {Promised}", series.Rates(Promised).Median(), "tasks/s", 10_000);
    }

    private static async Task<Sample> MeasureAsync(
        BenchContext bench, BenchDatabase database, BatchShape shape, CancellationToken ct)
    {
        var sample = await new WorkloadRun(bench, database).MeasureAsync(
            shape.Of(async (connection, _, token) => (await connection.QueryAsync<long>(
                new CommandDefinition(DueCheckSql.Call, new { limit = shape.Size }, cancellationToken: token))).AsList().Count),
            ct);
        // Two clients that race may leave a batch less than full; then there was not enough to do.
        if (sample.Count < shape.Clients * shape.Rounds * shape.Size)
        {
            throw new BenchFaultException(
                $"The due check fired {sample.Count} tasks of {shape.Clients * shape.Rounds * shape.Size}: some were not due or not heard.");
        }

        return sample;
    }

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
        while ((await connection.QueryAsync<long>(
            new CommandDefinition(DueCheckSql.Call, new { limit = 1000 }, cancellationToken: ct))).Any())
        {
            // The next batch.
        }
    }
}
