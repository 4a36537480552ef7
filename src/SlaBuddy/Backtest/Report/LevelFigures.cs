namespace SlaBuddy.Backtest.Report;

/// <summary>A level of the ladder: whom it tells, and after how long.</summary>
internal sealed record LevelFigures(int Level, double AfterSeconds, string Who);
