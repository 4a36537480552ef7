using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Doctor;

internal sealed class ChannelsCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Channels";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (examination is not { Identity: not null, Team: { } team })
            return [new(FindingState.NotChecked, Subject, "Needs Slack and the file.")];

        var faults = new StartupFaults();
        var channels = examination.ChannelsInto(faults);
        var ops = team.OpsChannel is { } name ? await channels.ResolveAsync(name, ct) : null;
        var watched = await new WatchedChannelResolution(examination.Directory, channels, faults)
            .ResolveAsync(team, ops?.Id, ct);
        return
        [
            .. watched.Select(it => new Finding(FindingState.Fine, Subject, $"#{it.Name} ({it.ChannelId}).")),
            .. faults.All.Select(fault => Finding.Of(Subject, fault)),
        ];
    }
}
