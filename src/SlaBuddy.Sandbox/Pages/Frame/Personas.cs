using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>Whom one can speak as, in groups, and what they see.</summary>
internal static class Personas
{
    public static IEnumerable<(string Group, IReadOnlyList<(string Id, string Name)> People)> Of(Workspace workspace)
    {
        var people = workspace.Directory.People.Where(person => !person.IsBot && !person.IsDeleted).ToArray();
        var agents = workspace.Directory.FindGroup("group-support")?.Members ?? [];
        yield return ("Customers", Named(people.Where(workspace.Directory.IsStranger)));
        yield return ("Support engineers", Named(people.Where(person => agents.Contains(person.Id))));
        yield return ("Colleagues", Named(people.Where(person =>
            !agents.Contains(person.Id) && !workspace.Directory.IsStranger(person))));
        yield return ("Integrations", [.. workspace.Directory.Integrations.Select(one => (one.BotId, one.Name))]);
    }

    /// <summary>Whom somebody who just opened the page speaks as: a customer of that channel, if it has one.</summary>
    public static string First(Workspace workspace, Channel channel)
    {
        var everyone = Of(workspace).SelectMany(group => group.People).ToArray();
        return everyone.Where(one => channel.Members.Contains(one.Id)).Concat(everyone).First().Id;
    }

    /// <summary>What somebody sees first: the enterprise channel if they may, else the first that they may.</summary>
    public static Channel FirstChannel(Workspace workspace, string? persona) => workspace.Directory.Channels
        .OrderByDescending(channel => channel.Name == "enterprise")
        .First(channel => persona is null ? !channel.IsPrivate : Sees(workspace, persona, channel));

    /// <summary>
    /// Colleagues see every public channel and theirs; people of other workspaces only those shared with them.
    /// </summary>
    public static bool Sees(Workspace workspace, string persona, Channel channel) =>
        workspace.Directory.FindPerson(persona) is not { } person || channel.Members.Contains(person.Id)
        || (!channel.IsPrivate && !workspace.Directory.IsStranger(person) && !person.IsRestricted);

    /// <summary>What the switcher says of somebody beside the name.</summary>
    public static string RoleOf(Workspace workspace, string persona) => workspace.Directory.FindPerson(persona) switch
    {
        null => "Integration",
        var person when workspace.Directory.IsStranger(person) => $"Customer · {person.Title}",
        { Title.Length: > 0 } person => person.Title,
        _ => "Colleague",
    };

    private static List<(string, string)> Named(IEnumerable<Person> people) =>
        [.. people.OrderBy(person => person.RealName, StringComparer.OrdinalIgnoreCase)
            .Select(person => (person.Id, person.RealName))];
}
