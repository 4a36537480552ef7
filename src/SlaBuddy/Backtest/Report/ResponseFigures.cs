namespace SlaBuddy.Backtest.Report;

/// <summary>How one promise was kept. Times are open time in seconds, percentiles over the answered ones.</summary>
internal sealed record ResponseFigures(
    double? TargetSeconds,
    int Answered,
    int Unanswered,
    int Met,
    int Missed,
    int Breached,
    double? P50Seconds,
    double? P90Seconds,
    double? P95Seconds)
{
    /// <summary>Of those that are decided: answered, or past their time. Null when none is.</summary>
    public double? ShareMet => Met + Breached == 0 ? null : (double)Met / (Met + Breached);
}
