using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Hosting;

/// <summary>Runs the start-up steps in the order they were added, then stops if any found a fault.</summary>
internal sealed partial class StartupSequence(
    IEnumerable<IStartupStep> steps, StartupFaults faults, ILogger<StartupSequence> logger) : IHostedService
{
    private bool _isDone;

    /// <exception cref="StartupFaultsException">The service cannot work; the message names every fault.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_isDone) return;
        foreach (var step in steps) await step.RunAsync(faults, cancellationToken);
        faults.ThrowIfFatal();
        foreach (var fault in faults.All) LogFault(fault.Where, fault.What, fault.Remedy);
        _isDone = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Where}: {What} {Remedy}")]
    private partial void LogFault(string where, string what, string remedy);
}
