using Spectre.Console;

namespace SlaBuddy.Backtest;

/// <summary>For people who look at a terminal: a bar for what is being done now, gone when all is done.</summary>
internal sealed class BarProgress : IProgress<BacktestStep>
{
    private readonly ProgressTask _task;

    private BarProgress(ProgressTask task) => _task = task;

    public void Report(BacktestStep value)
    {
        _task.Description = Markup.Escape(value.What);
        _task.IsIndeterminate = value.Of == 0;
        _task.MaxValue = Math.Max(1, value.Of);
        _task.Value = value.Done;
    }

    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<BacktestStep>, Task<T>> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new BarProgress(context.AddTask("Looking at the files"))));
}
