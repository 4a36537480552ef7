using Npgsql;
using Quartz;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;
using SlaBuddy.Bench.Parts;
using SlaBuddy.Bench.Report;
using Spectre.Console;

namespace SlaBuddy.Bench;

/// <summary>One run from the start of its Postgres to the table and the file.</summary>
internal static class BenchRun
{
    private const int AllMet = 0;
    private const int NotMet = 1;
    private const int NotMeasured = 2;

    public static async Task<int> RunAsync(
        BenchOptions options, IReadOnlyList<IPart> parts, CancellationToken ct)
    {
        var clock = TimeProvider.System;
        var results = new Results();
        var startedAt = clock.GetUtcNow();
        var since = clock.GetTimestamp();
        Machine machine;
        if (Console.IsOutputRedirected) MakePlain(AnsiConsole.Console);
        await using (var cluster = await BenchCluster.StartAsync(ct))
        {
            machine = await Machine.LookAsync(cluster, ct);
            await AnsiConsole.Progress()
                .Columns(
                    new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
                .StartAsync(async terminal =>
                {
                    var bench = new BenchContext(
                        options, cluster, new Templates(cluster), results, new BenchProgress(terminal), clock);
                    foreach (var part in parts) await MeasureAsync(part, bench, ct);
                });
        }

        var report = new BenchReport(startedAt, clock.GetElapsedTime(since), options, machine, results);
        new ResultTables(AnsiConsole.Console).Write(report);
        var file = await ResultFile.WriteAsync(report, options.Json, ct);
        AnsiConsole.MarkupLineInterpolated($"[grey]The figures are in {file}.[/]");
        if (options.Markdown is { } page) await ResultPage.WriteAsync(report, page, ct);
        return results.Faults.Count > 0 ? NotMeasured : results.AllMet ? AllMet : NotMet;
    }

    // A file has no width of its own, and no colours.
    private static void MakePlain(IAnsiConsole console)
    {
        console.Profile.Width = 140;
        console.Profile.Capabilities.Ansi = false;
        console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
    }

    private static async Task MeasureAsync(IPart part, BenchContext bench, CancellationToken ct)
    {
        bench.Progress.Prepare(part.Title);
        try
        {
            await part.RunAsync(bench, ct);
        }
        // What the other parts have measured by then shall not be lost.
        catch (Exception fault)
            when (fault is BenchFaultException or NpgsqlException or SchedulerException or IOException)
        {
            bench.Results.Failed(part.Title, fault.Message);
        }

        bench.Progress.End();
    }
}
