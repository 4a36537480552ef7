using SlaBuddy.Hosting;

namespace SlaBuddy.Configuration.Startup;

/// <summary>First of the start-up steps: what the environment and the file say, before anybody is asked.</summary>
internal sealed class SettingsStart(IConfiguration configuration, TeamFile file) : IStartupStep
{
    public Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        SlackSettings.Check(configuration, faults);
        faults.AddRange(file.Reading.Faults);
        CalendarSettings.Check(configuration, file.Reading.Configuration, faults);
        FeedAddresses.Check(configuration, file.Reading.Configuration, faults);
        HelpdeskCredentials.Check(configuration, file.Reading.Configuration, faults);
        return Task.CompletedTask;
    }
}
