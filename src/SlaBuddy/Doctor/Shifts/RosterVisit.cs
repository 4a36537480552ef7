using Microsoft.Extensions.Options;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor.Shifts;

/// <summary>Reads every source of the roster as the service would, and keeps nothing of it.</summary>
internal sealed class RosterVisit(
    RosterSources sources, Examination examination, IOptions<GoogleCalendarOptions> options, TimeProvider clock)
{
    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal);

    public TimeSpan Ahead => options.Value.LookAhead;

    /// <summary>Calendars that need hold no shift.</summary>
    public IReadOnlyList<string> OfAbsences => options.Value.AllAbsenceCalendars;

    /// <summary>The source as the file has it.</summary>
    public string Called(IRosterSource source) => _handles.GetValueOrDefault(source.Id, source.Id);

    /// <param name="skipped">Sources that cannot be asked with settings as they are, which is told elsewhere.</param>
    /// <param name="faults">Takes what of the file is not to be found in Slack.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<SourceReading>> ReadAsync(
        IReadOnlyCollection<RosterSourceKind> skipped, StartupFaults faults, CancellationToken ct)
    {
        var groups = await AlwaysOnAsync(faults, ct);
        var now = clock.GetUtcNow();
        var window = new RosterWindow(now, now + Ahead);
        return await Task.WhenAll(sources.All(groups).Where(source => !skipped.Contains(source.Kind))
            .Select(source => TryAsync(source, window, ct)));
    }

    private async Task<IReadOnlyList<string>> AlwaysOnAsync(StartupFaults faults, CancellationToken ct)
    {
        if (examination.Team is not { Roster.AlwaysOn.Count: > 0 } team) return [];
        if (await examination.IdentityAsync(ct) is null) return [];
        foreach (var name in team.Roster.AlwaysOn)
            if (await examination.Directory.FindUserGroupAsync(name, ct) is { } group) _handles[group.Id] = name.Text;
        return await new AlwaysOnResolution(examination.Directory, faults).ResolveAsync(team.Roster, ct);
    }

    private static async Task<SourceReading> TryAsync(IRosterSource source, RosterWindow window, CancellationToken ct)
    {
        try
        {
            return new(source, await source.ReadAsync(window, ct), "", MayPass: false);
        }
        catch (CalendarFaultException fault)
        {
            return new(source, null, fault.Message, fault.MayPass);
        }
        catch (SlackException fault)
        {
            return new(source, null, $"{fault.Message}.", MayPass: true);
        }
    }
}
