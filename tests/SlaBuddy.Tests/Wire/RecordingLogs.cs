using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SlaBuddy.Tests.Wire;

/// <summary>Keeps every line that was logged, exceptions and scopes included.</summary>
internal sealed class RecordingLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
