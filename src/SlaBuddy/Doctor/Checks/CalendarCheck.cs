using Microsoft.Extensions.Options;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;

namespace SlaBuddy.Doctor.Checks;

internal sealed class CalendarCheck(
    IConfiguration configuration, Examination examination, TimeProvider clock, IServiceProvider services) : IDoctorCheck
{
    public string Subject => "Calendar";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        var mayAsk = CalendarSettings.Check(configuration, examination.Team, faults);
        var findings = faults.All.Select(fault => Finding.Of(Subject, fault)).ToList();
        if (mayAsk)
            foreach (var calendar in services.GetRequiredService<IOptions<GoogleCalendarOptions>>().Value.AllCalendars)
                findings.Add(await ReadAsync(calendar, ct));
        return findings.Count > 0 ? findings : [new(FindingState.NotChecked, Subject, "Needs the file.")];
    }

    private async Task<Finding> ReadAsync(string calendar, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            var content = await services.GetRequiredService<CalendarReader>()
                .ReadAsync(calendar, now, now.AddDays(1), ct);
            return new(FindingState.Fine, Subject, $"{calendar}: {content.Events.Count} events in the next 24 hours.");
        }
        catch (CalendarFaultException fault)
        {
            return new(FindingState.Wrong, Subject, $"{calendar}: {fault.Message}",
                fault.MayPass
                    ? "Look again in a while; until then the last good roster stays in force."
                    : "Mend it, or take the calendar out of the configuration.");
        }
    }
}
