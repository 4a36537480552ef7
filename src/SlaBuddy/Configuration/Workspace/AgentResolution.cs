using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>Finds the agents' user groups and the agents who are named one by one.</summary>
internal sealed class AgentResolution(WorkspaceDirectory directory, StartupFaults faults)
{
    public async Task<ResolvedAgents> ResolveAsync(AgentSettings agents, CancellationToken ct)
    {
        var groups = new List<string>();
        foreach (var name in agents.UserGroups)
        {
            if (await directory.FindUserGroupAsync(name, ct) is { } group)
                groups.Add(group.Id);
            else
                faults.LeftOut(name.Place.ToString(),
                    $"There is no user group {name.Text}.{NearMiss.Ask(name.Text, await directory.HandlesAsync(ct))}",
                    "Correct its handle; until then its members' replies do not count as answers.");
        }

        var people = new List<string>();
        foreach (var name in agents.People)
            if (Known(name, await directory.FindPersonAsync(name, ct)) is { } id) people.Add(id);

        var dated = new List<DatedAgent>();
        foreach (var stay in agents.Dated)
            if (Known(stay.Person, await directory.FindWhoeverItWasAsync(stay.Person, ct)) is { } id)
                dated.Add(stay with { Person = stay.Person with { Text = id } });

        if (agents is { Configured: true, OnRoster: false } && groups.Count + people.Count + dated.Count == 0)
            faults.Fatal("agents",
                "None of the agents is known in this workspace, so no reply would count as an answer.",
                "Correct the entries, or remove agents: every colleague but the requester is one then.");
        return new(agents.Configured, groups.Distinct().ToArray(), people.Distinct().ToArray())
        {
            Dated = dated, OnRoster = agents.OnRoster,
        };
    }

    private string? Known(SlackName name, User? person)
    {
        if (person is null)
            faults.LeftOut(name.Place.ToString(), $"{name.Text} is nobody in this workspace.",
                "Correct the address or the id; until then this person's replies do not count as answers.");
        return person?.Id;
    }
}
