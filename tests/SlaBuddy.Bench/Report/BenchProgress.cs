using Spectre.Console;

namespace SlaBuddy.Bench.Report;

/// <summary>How far the run is: one bar a part in a terminal, one line a part elsewhere.</summary>
internal sealed class BenchProgress(ProgressContext terminal)
{
    private ProgressTask? _current;

    /// <summary>Says what is being done before it is known how many steps it takes.</summary>
    public void Prepare(string title) => _current = terminal.AddTask(title).IsIndeterminate();

    public void Begin(string title, int steps)
    {
        _current ??= terminal.AddTask(title);
        _current.Description = title;
        _current.IsIndeterminate = false;
        _current.MaxValue = steps;
    }

    public void Advance() => _current?.Increment(1);

    public void End()
    {
        if (_current is null) return;
        _current.IsIndeterminate = false;
        _current.Value = _current.MaxValue;
        _current.StopTask();
        _current = null;
    }
}
