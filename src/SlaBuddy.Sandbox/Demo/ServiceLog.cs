namespace SlaBuddy.Sandbox.Demo;

/// <summary>What the service says, in a file; its last lines are at hand where something went wrong.</summary>
internal sealed class ServiceLog(string path) : IDisposable
{
    private const int LinesAtHand = 25;

    private readonly Lock _gate = new();
    private readonly Queue<string> _tail = [];
    private readonly StreamWriter _file = new(path) { AutoFlush = true };
    private bool _closed;

    public void Write(string? line)
    {
        if (line is null) return;
        lock (_gate)
        {
            _tail.Enqueue(line);
            if (_tail.Count > LinesAtHand) _tail.Dequeue();
            if (!_closed) _file.WriteLine(line);
        }
    }

    public string Tail()
    {
        lock (_gate) return string.Join('\n', _tail);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _file.Dispose();
        }
    }
}
