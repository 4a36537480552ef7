using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>Whom one can speak as, in groups.</summary>
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

    private static List<(string, string)> Named(IEnumerable<Person> people) =>
        [.. people.OrderBy(person => person.RealName, StringComparer.OrdinalIgnoreCase)
            .Select(person => (person.Id, person.RealName))];
}
