using SlaBuddy.Configuration.Startup;
using SlaBuddy.Doctor.Shifts;
using SlaBuddy.Roster;

namespace SlaBuddy.Doctor.Checks;

/// <summary>Who is on shift: each source as it reads now, whom it names in vain, and where nobody is on shift.</summary>
internal sealed class RosterCheck(IConfiguration configuration, Examination examination, IServiceProvider services)
    : IDoctorCheck
{
    public string Subject => "Roster";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        var skipped = new List<RosterSourceKind>();
        if (!CalendarSettings.Check(configuration, examination.Team, faults)) skipped.Add(RosterSourceKind.Google);
        if (!FeedAddresses.Check(configuration, examination.Team, faults)) skipped.Add(RosterSourceKind.Ical);

        var visit = services.GetRequiredService<RosterVisit>();
        var readings = await visit.ReadAsync(skipped, faults, ct);
        var wording = new RosterWording(Subject, visit);
        Finding[] findings =
        [
            .. faults.All.Select(fault => Finding.Of(Subject, fault)),
            .. readings.SelectMany(wording.Of),
            .. await MatchesAsync(wording, readings, ct),
        ];
        if (readings.Count > 0)
            findings = [.. findings, .. wording.Of(await services.GetRequiredService<OutlookReader>().ReadAsync(ct))];
        return findings.Length > 0 ? findings : [new(FindingState.NotChecked, Subject, "Needs the file.")];
    }

    private async Task<IEnumerable<Finding>> MatchesAsync(
        RosterWording wording, IReadOnlyList<SourceReading> readings, CancellationToken ct)
    {
        // Without Slack nobody would match, which says nothing.
        if (await examination.IdentityAsync(ct) is null) return [];
        var rows = readings.SelectMany(reading => reading.Rows).ToArray();
        return wording.InVain(rows).Concat(wording.Unable(rows, await examination.Directory.PeopleAsync(ct)));
    }
}
