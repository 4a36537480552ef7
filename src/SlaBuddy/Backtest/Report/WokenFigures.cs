namespace SlaBuddy.Backtest.Report;

/// <summary>Whom the last level tells, and how many tickets climbed to it.</summary>
internal sealed record WokenFigures(int Level, string Who, int Tickets);
