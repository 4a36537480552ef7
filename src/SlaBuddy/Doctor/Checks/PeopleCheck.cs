using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor.Checks;

/// <summary>User groups and people: whom the ladders tell, and whose replies are answers.</summary>
internal sealed class PeopleCheck(Examination examination, TimeProvider clock) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Subject => "People";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is not { } identity || examination.Team is not { } team)
            return [new(FindingState.NotChecked, Subject, "Needs Slack and the file.")];

        var faults = new StartupFaults();
        var targets = await new TargetResolution(examination.Directory, examination.ChannelsInto(faults), faults)
            .ResolveAsync(team, ct);
        var agents = await new AgentResolution(examination.Directory, faults).ResolveAsync(team.Agents, ct);

        var findings = new List<Finding>();
        foreach (var (name, target) in targets)
            findings.Add(await LookAtAsync(name == team.Roster.LeadsTarget ? team.Roster.Leads!.Text : name, target, ct));
        findings.AddRange(await LookAtAsync(agents, identity, ct));
        findings.AddRange(faults.All.Select(fault => Finding.Of(Subject, fault)));
        return findings;
    }

    private async Task<Finding> LookAtAsync(string name, ResolvedTarget target, CancellationToken ct)
    {
        if (target.Kind != "usergroup") return Fine($"{name} is the {target.Kind} {target.SlackId}.");
        var members = await examination.Slack.UserGroupUsers.List(target.SlackId, ct);
        return members.Count > 0
            ? Fine($"{name} is the user group {target.SlackId} with {members.Count} members.")
            : new(FindingState.Warning, Subject, $"{name} is the user group {target.SlackId}, which has no members.",
                "Add people to it in Slack; until then its levels reach nobody.");
    }

    private async Task<IReadOnlyList<Finding>> LookAtAsync(
        ResolvedAgents agents, AuthTestResponse identity, CancellationToken ct)
    {
        if (!agents.Configured) return [Fine("Agents: every colleague but the requester.")];

        var listed = new HashSet<string>(agents.UserIds, StringComparer.Ordinal);
        foreach (var group in agents.UserGroupIds)
            listed.UnionWith(await examination.Slack.UserGroupUsers.List(group, ct));
        listed.UnionWith(DatedNow(agents));
        var roster = agents.OnRoster ? " and whoever is on the roster" : "";

        var us = new Installation();
        us.Become(identity, opsChannelId: null);
        var everybody = await examination.Directory.PeopleAsync(ct);
        var able = Colleagues.Among(everybody, us, clock.GetUtcNow()).All.Select(it => it.UserId).ToHashSet();
        var unable = everybody.Where(it => listed.Contains(it.Id) && !able.Contains(it.Id)).ToArray();
        listed.ExceptWith(unable.Select(it => it.Id));
        return
        [
            // That no entry is known at all is told as a fault of the file.
            listed.Count > 0 || agents.OnRoster || unable.Length + agents.UserGroupIds.Count == 0
                ? Fine($"Agents: {listed.Count} people{roster}.")
                : new(FindingState.Wrong, Subject, "Nobody is an agent, so no reply counts as an answer.",
                    "Fill the user groups under agents, or name people there."),
            .. unable.Take(MostNamed).Select(Unable),
        ];
    }

    private IEnumerable<string> DatedNow(ResolvedAgents agents)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return agents.Dated.Where(it => !(it.From > today) && !(it.To < today)).Select(it => it.Person.Text);
    }

    private Finding Unable(User person) => new(FindingState.Warning, Subject,
        $"{person.RealName ?? person.Name ?? person.Id} is listed as an agent, and is none: "
            + (person.Deleted ? "the account is deactivated."
                : person.IsBot ? "it is a bot." : "a guest, or of another workspace."),
        $"Take them out of the list, or ask \"doctor --person {person.Id}\" why.");

    private Finding Fine(string what) => new(FindingState.Fine, Subject, what);
}
