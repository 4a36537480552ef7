using SlaBuddy.Backtest;

namespace SlaBuddy.Tests.Backtest;

/// <summary>Takes every step down, at once.</summary>
internal sealed class Heard : IProgress<BacktestStep>
{
    public List<BacktestStep> Steps { get; } = [];

    public void Report(BacktestStep value) => Steps.Add(value);
}
