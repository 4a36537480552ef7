using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>agents</c>: whose reply is an answer.</summary>
internal static class AgentsSection
{
    public static AgentSettings Read(Section file)
    {
        if (file.Sub("agents") is not { } section) return AgentSettings.None;
        var groups = section.Words("user_groups").Select(it => NameReader.UserGroup(it, file.Faults));
        var people = AgentPeople.Read(section);
        var onRoster = section.Truth("on_roster") ?? false;
        var agents = new AgentSettings(
            [.. groups.OfType<SlackName>()], people.Plain, people.Dated, onRoster);
        if (!section.Has("user_groups") && !section.Has("people") && !onRoster)
            file.Faults.Add(section.Place, "agents names nobody.",
                "Add user_groups: or people:, or on_roster: true, or remove agents: every colleague but the requester "
                    + "is one then.");
        section.Close();
        return agents;
    }
}
