namespace SlaBuddy.Backtest;

/// <summary>For logs and pipes: a line when something new begins.</summary>
internal sealed class LineProgress(TextWriter output) : IProgress<BacktestStep>
{
    private string? _last;

    public void Report(BacktestStep value)
    {
        if (value.What == _last) return;
        _last = value.What;
        output.WriteLine($"{value.What} ...");
    }
}
