namespace SlaBuddy.Bench.Parts;

internal sealed class BacktestPart : IPart
{
    public const string Name = "backtest";

    public string Title => "Backtest";

    public Task RunAsync(BenchContext bench, CancellationToken ct) => Task.CompletedTask;
}
