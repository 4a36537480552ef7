using SlaBuddy.Backtest;
using SlaBuddy.Backtest.Report;
using SlaBuddy.Database;

namespace SlaBuddy.Tests.Backtest;

/// <summary>Runs a back-test within the test.</summary>
internal static class Judge
{
    public static Task<BacktestReport> RunAsync(ExportFolder export, IProgress<BacktestStep>? progress = null) =>
        RunAsync(export.Export, export.Policies, export.Agents, progress);

    public static Task<BacktestReport> RunAsync(
        string export, string policies, string agents, IProgress<BacktestStep>? progress = null) =>
        new BacktestRun(new TestScratchServer(), new DatabaseOptions(), TimeProvider.System, progress ?? new Heard())
            .RunAsync(new BacktestRequest(export, policies, agents, WantsTickets: true), CancellationToken.None);

    public static async Task<string> RefusalAsync(ExportFolder export) =>
        (await Assert.ThrowsAsync<BacktestFaultsException>(() => RunAsync(export))).Message;

    public static PolicyFigures Of(this BacktestReport report, string policy) =>
        report.Policies.Single(it => it.Key == policy).Value;

    public static string Climbs(this PolicyFigures figures) =>
        string.Join('/', figures.Levels.Select(level => figures.Escalations[$"{level.Level}"]));
}
