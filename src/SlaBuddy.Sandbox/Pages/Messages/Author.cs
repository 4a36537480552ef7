using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Messages;

/// <summary>Who wrote a message, as its line shows it.</summary>
public sealed record Author(string Id, string Name, string? Tag, bool IsApp, bool IsStranger)
{
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLetterOrDigit(word[0])).Take(2).Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>A colour of their own, the same wherever they write.</summary>
    public int Hue => Id.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 360);

    internal static Author Of(Workspace workspace, Message message)
    {
        if (message.UserId is { } id && workspace.Directory.FindPerson(id) is { } person) return Of(workspace, person);
        var name = message.Username ?? workspace.Directory.FindIntegration(message.BotId ?? "")?.Name
            ?? (message.UserId == "USLACKBOT" ? "Slackbot" : message.UserId ?? "Somebody");
        return new Author(
            message.BotId ?? message.UserId ?? name, name, message.BotId is null ? null : "APP", true, false);
    }

    internal static Author Of(Workspace workspace, Person person)
    {
        var stranger = workspace.Directory.IsStranger(person);
        var tag = person.IsBot ? "APP" : stranger ? (person.Title.Length > 0 ? person.Title : "customer") : null;
        return new Author(person.Id, person.RealName, tag, person.IsBot, stranger);
    }
}
