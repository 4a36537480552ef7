using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Text;

namespace SlaBuddy.Sandbox.Pages.Writing;

/// <summary>One line under the cursor while somebody writes a name, a command or an emoji.</summary>
public sealed record Suggestion(string Insert, string Sign, string Title, string Note)
{
    private const int Most = 8;

    /// <summary>What can follow a sign (<c>@</c>, <c>#</c>, <c>:</c>, <c>/</c>) and the letters after it.</summary>
    internal static IReadOnlyList<Suggestion> For(Workspace workspace, string sign, string typed) =>
        [.. (sign switch
        {
            "@" => People(workspace).Where(one => Begins(one, typed)),
            "#" => workspace.Directory.Channels.Where(channel => !channel.IsPrivate && !channel.IsArchived)
                .Select(channel => new Suggestion($"#{channel.Name} ", "#", channel.Name, channel.Topic))
                .Where(one => Begins(one, typed)),
            "/" => CommandUsage.Of(workspace, typed),
            ":" when typed.Length > 0 => Emoji.Named(typed)
                .Select(name => new Suggestion($":{name}: ", Emoji.Show($":{name}:"), $":{name}:", "")),
            _ => [],
        }).Take(Most)];

    private static IEnumerable<Suggestion> People(Workspace workspace)
    {
        var directory = workspace.Directory;
        yield return new Suggestion($"@{workspace.Bot.Name} ", "🤖", workspace.Bot.Name, "app");
        foreach (var group in directory.Groups)
        {
            yield return new Suggestion(
                $"@{group.Handle} ", "👥", group.Handle, $"{group.Name}, {group.Members.Length} people");
        }
        foreach (var person in directory.People.Where(one => one is { IsBot: false, IsDeleted: false })
            .OrderBy(one => one.RealName, StringComparer.OrdinalIgnoreCase))
            yield return new Suggestion($"@{person.RealName} ", "👤", person.RealName, person.Title);
    }

    private static bool Begins(Suggestion one, string typed) =>
        one.Title.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || one.Title.Split(' ', '-').Any(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
