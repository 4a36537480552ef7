using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Hosting;

/// <summary>
/// Something that must be right before the service begins. Every step runs, whatever the others found, so that people
/// read all faults at once.
/// </summary>
internal interface IStartupStep
{
    Task RunAsync(StartupFaults faults, CancellationToken ct);
}
