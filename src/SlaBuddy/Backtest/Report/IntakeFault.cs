namespace SlaBuddy.Backtest.Report;

/// <summary>Why the intake could not use some messages, and how many.</summary>
internal sealed record IntakeFault(string Code, string Fault, int Messages);
