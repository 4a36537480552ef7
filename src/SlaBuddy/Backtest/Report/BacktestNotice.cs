namespace SlaBuddy.Backtest.Report;

/// <summary>Something that was left out or looks odd, with what can be done about it.</summary>
internal sealed record BacktestNotice(string Where, string What, string Remedy);
