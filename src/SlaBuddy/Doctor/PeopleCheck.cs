using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Doctor;

/// <summary>User groups and people: whom the ladders tell, and whose replies are answers.</summary>
internal sealed class PeopleCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "People";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (examination is not { Identity: not null, Team: { } team })
            return [new(FindingState.NotChecked, Subject, "Needs Slack and the file.")];

        var faults = new StartupFaults();
        var targets = await new TargetResolution(examination.Directory, examination.ChannelsInto(faults), faults)
            .ResolveAsync(team, ct);
        var agents = await new AgentResolution(examination.Directory, faults).ResolveAsync(team.Agents, ct);
        return
        [
            .. targets.Select(it => Fine($"{it.Key} is the {it.Value.Kind} {it.Value.SlackId}.")),
            Fine(AgentsIn(agents)),
            .. faults.All.Select(fault => Finding.Of(Subject, fault)),
        ];
    }

    private Finding Fine(string what) => new(FindingState.Fine, Subject, what);

    private static string AgentsIn(ResolvedAgents agents) => agents.Configured
        ? $"Agents: {agents.UserGroupIds.Count} user groups, {agents.UserIds.Count} people."
        : "Agents: every colleague but the requester.";
}
