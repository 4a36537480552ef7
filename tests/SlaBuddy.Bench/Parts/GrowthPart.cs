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
        bench.Progress.Begin(Title, sizes.Length * (bench.Options.Repeats + 1));
        foreach (var size in sizes)
        {
            await bench.Templates.MakeAsync(
                TemplateOf(size), world,
                database => new ChurnedDesk(database).FillAsync(size / LevelsOfTicket, ct), ct);
            bench.Progress.Advance();
        }

        var checks = sizes.ToDictionary(size => size, _ => new List<GrownCheck>());
        for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
        {
            foreach (var size in sizes)
            {
                checks[size].Add(await MeasureAsync(bench, size, ct));
                bench.Progress.Advance();
            }
        }

        foreach (var size in sizes)
        {
            await bench.Templates.DropAsync(TemplateOf(size), ct);
            Report(bench.Results, size, checks[size]);
        }

        var (least, most) = (checks[sizes[0]], checks[sizes[^1]]);
        var growth = least.Zip(most, (few, many) => many.Found / few.Found).ToArray();
        var between = string.Create(CultureInfo.InvariantCulture, $"{sizes[^1]:N0} : {sizes[0]:N0} pending");
        bench.Results.Add(new(Name, $"the check's time, {between}", "ratio", growth));
        bench.Results.AtMost($"The due check as the pending tasks grow, {between}", growth.Median(), "ratio", 1.5);
    }

    private static string TemplateOf(int size) => string.Create(CultureInfo.InvariantCulture, $"pending_{size}");

    private static void Report(Results results, int size, List<GrownCheck> checks)
    {
        var among = string.Create(CultureInfo.InvariantCulture, $"among {size:N0} pending");
        results.Add(new(Name, $"a check that finds 1,000 due {among}", "ms", [.. checks.Select(check => check.Found)]));
        results.Add(new(Name, $"a check that finds none {among}", "ms", [.. checks.Select(check => check.Idle)]));
        var cpu = checks.Select(check => check.FoundCpu).OfType<double>().ToArray();
        if (cpu.Length > 0) results.Add(new(Name, $"processor time of the former {among}", "ms", cpu));
    }

    private static async Task<GrownCheck> MeasureAsync(BenchContext bench, int size, CancellationToken ct)
    {
        await using var database = await bench.Cluster.CreateAsync(TemplateOf(size), ct);
        await using var connection = await database.OpenAsync(ct);
        var pending = await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from sla.escalation_task where state = 'pending'");
        if (Math.Abs(pending - size) > size / 100)
        {
            throw new BenchFaultException($"{pending} tasks are pending where {size} should be.");
        }

        var since = bench.Clock.GetTimestamp();
        for (var check = 0; check < IdleChecks; check++) await FireAsync(connection, ct);
        var idle = bench.Clock.GetElapsedTime(since).TotalMilliseconds / IdleChecks;

        await MakeDueAsync(connection, ct);
        await TouchAsync(connection, ct);
        var cpu = ServerCpu.Of([connection.ProcessID]);
        since = bench.Clock.GetTimestamp();
        var fired = await FireAsync(connection, ct);
        var found = bench.Clock.GetElapsedTime(since).TotalMilliseconds;
        cpu = ServerCpu.Of([connection.ProcessID]) - cpu;
        if (fired != Due) throw new BenchFaultException($"The check fired {fired} tasks of {Due}.");
        return new(found, cpu?.TotalMilliseconds, idle);
    }

    // Tickets that are due now were opened minutes ago, so their pages are in memory; in a copied database none is.
    private static async Task TouchAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await FireAsync(connection, ct);
        await transaction.RollbackAsync(ct);
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
