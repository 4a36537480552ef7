using Microsoft.Extensions.Options;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Hosting;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Roster.Ical;

namespace SlaBuddy.Configuration.Startup;

/// <summary>
/// When the service cannot start anyhow, the roster is not read; then this asks each calendar and feed for an hour, so
/// that what is wrong with it stands in the same message as the rest.
/// </summary>
internal sealed class CalendarStart(
    IConfiguration configuration, TeamFile file, TimeProvider clock, IServiceProvider services) : IStartupStep
{
    private TeamConfiguration? Team => file.Reading.Configuration;

    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        if (!faults.AnyFatal) return;
        var now = clock.GetUtcNow();
        var window = new RosterWindow(now, now.AddHours(1));
        // Their faults are told by an earlier step; here they only say whether asking makes sense.
        if (CalendarSettings.Check(configuration, Team, new StartupFaults()))
        {
            var calendars = services.GetRequiredService<CalendarReader>();
            var options = services.GetRequiredService<IOptions<GoogleCalendarOptions>>().Value;
            foreach (var calendar in options.AllCalendars.Concat(options.AllAbsenceCalendars))
                await TryAsync(calendar, calendars.ReadAsync(calendar, window.From, window.To, ct), faults);
        }
        if (Team is not null && FeedAddresses.Check(configuration, Team, new StartupFaults()))
            foreach (var feed in Team.Roster.Feeds)
                await TryAsync(
                    feed.Name, services.GetRequiredService<FeedReader>().ReadAsync(feed, window, ct), faults);
    }

    private static async Task TryAsync(string source, Task reading, StartupFaults faults)
    {
        try
        {
            await reading;
        }
        catch (CalendarFaultException fault) when (fault.MayPass)
        {
            faults.Warn(source, fault.Message, "It is tried again; until then the last good roster stays in force.");
        }
        catch (CalendarFaultException fault)
        {
            faults.Fatal(source, fault.Message, "Mend it, or take it out of the configuration.");
        }
    }
}
