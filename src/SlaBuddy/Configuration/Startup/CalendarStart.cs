using Microsoft.Extensions.Options;
using SlaBuddy.Hosting;
using SlaBuddy.Roster;

namespace SlaBuddy.Configuration.Startup;

/// <summary>
/// When the service cannot start anyhow, the roster is not read; then this asks each calendar for an hour, so that what
/// is wrong with it stands in the same message as the rest.
/// </summary>
internal sealed class CalendarStart(
    IConfiguration configuration, TeamFile file, TimeProvider clock, IServiceProvider services) : IStartupStep
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        if (!faults.AnyFatal) return;
        // Its faults are told by an earlier step; here it only says whether asking makes sense.
        if (!CalendarSettings.Check(configuration, file.Reading.Configuration, new StartupFaults())) return;
        var now = clock.GetUtcNow();
        foreach (var calendar in services.GetRequiredService<IOptions<GoogleCalendarOptions>>().Value.AllCalendars)
        {
            try
            {
                await services.GetRequiredService<CalendarReader>().ReadAsync(calendar, now, now.AddHours(1), ct);
            }
            catch (CalendarFaultException fault) when (fault.MayPass)
            {
                faults.Warn(calendar, fault.Message,
                    "It is tried again; until then the last good roster stays in force.");
            }
            catch (CalendarFaultException fault)
            {
                faults.Fatal(calendar, fault.Message, "Mend it, or take the calendar out of the configuration.");
            }
        }
    }
}
