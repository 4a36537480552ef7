using System.Globalization;
using Dapper;
using Npgsql;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>What a due check costs that finds a thousand due among ever more that are not, after churn.</summary>
internal sealed class GrowthPart : IPart
{
    public const string Name = "growth";

    private const int Due = 1_000;
    private const int LevelsOfTicket = 4;
    private const int IdleChecks = 200;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public string Title => "The due check as the pending tasks grow";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var sizes = bench.Options.Quick ? Sizes[..2] : Sizes;
        var world = await bench.Templates.WorldAsync(ct);
        var medians = new List<double>();
        bench.Progress.Begin(Title, sizes.Length * (bench.Options.Repeats + 1));
        foreach (var size in sizes)
        {
            var template = string.Create(CultureInfo.InvariantCulture, $"pending_{size}");
            await bench.Templates.MakeAsync(
                template, world, database => new ChurnedDesk(database).FillAsync((size + Due) / LevelsOfTicket, ct), ct);
            bench.Progress.Advance();
            var found = new List<double>();
            var idle = new List<double>();
            for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
            {
                await MeasureAsync(bench, template, size, found, idle, ct);
                bench.Progress.Advance();
            }

            await bench.Templates.DropAsync(template, ct);
            var among = size.ToString("N0", CultureInfo.InvariantCulture);
            bench.Results.Add(new(Name, $"a check that finds 1,000 due among {among} pending", "ms", found));
            bench.Results.Add(new(Name, $"a check that finds none among {among} pending", "ms", idle));
            medians.Add(found.Median());
        }

        var growth = medians[^1] / medians[0];
        bench.Results.AtMost(
            string.Create(CultureInfo.InvariantCulture, $"The check's cost among {sizes[^1]:N0} against {sizes[0]:N0} pending"),
            growth, "ratio", 1.5);
    }

    private static async Task MeasureAsync(
        BenchContext bench, string template, int size, List<double> found, List<double> idle, CancellationToken ct)
    {
        await using var database = await bench.Cluster.CreateAsync(template, ct);
        await using var connection = await database.OpenAsync(ct);
        await MakeDueAsync(connection, ct);
        await FireAsync(connection, ct);
        var pending = await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from sla.escalation_task where state = 'pending'");
        if (Math.Abs(pending - size) > size / 100)
        {
            throw new BenchFaultException($"{pending} tasks are pending where {size} should be.");
        }

        var since = bench.Clock.GetTimestamp();
        for (var check = 0; check < IdleChecks; check++) await FireAsync(connection, ct);
        idle.Add(bench.Clock.GetElapsedTime(since).TotalMilliseconds / IdleChecks);

        await MakeDueAsync(connection, ct);
        since = bench.Clock.GetTimestamp();
        var fired = await FireAsync(connection, ct);
        found.Add(bench.Clock.GetElapsedTime(since).TotalMilliseconds);
        if (fired != Due) throw new BenchFaultException($"The check fired {fired} tasks of {Due}.");
    }

    /// <summary>Moves the clock to where exactly a thousand tickets are due.</summary>
    private static Task MakeDueAsync(NpgsqlConnection connection, CancellationToken ct) => connection.ExecuteAsync(
        new CommandDefinition(
            """
            select sla.move_clock(next_due_at) from sla.ticket where next_due_at is not null
             order by next_due_at offset @Due - 1 limit 1
            """,
            new { Due }, cancellationToken: ct));

    private static async Task<int> FireAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await connection.QueryAsync<long>(new CommandDefinition(
            DueCheckSql.Call, new { limit = Due }, cancellationToken: ct))).AsList().Count;
}
