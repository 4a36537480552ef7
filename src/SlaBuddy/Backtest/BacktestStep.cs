namespace SlaBuddy.Backtest;

/// <summary>How far the work is: what is being done now, and how much of it is done.</summary>
internal sealed record BacktestStep(string What, long Done, long Of);
