using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SlaBuddy.Tests.Api;

/// <summary>Keeps what a service logs as errors, to be said where a test finds an answer that should not be.</summary>
internal sealed class ApiFaults : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public override string ToString() => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
