using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Writing;

/// <summary>The app's slash commands with what may follow them, as an app's settings tell Slack.</summary>
internal static class CommandUsage
{
    private static readonly Dictionary<string, (string Word, string Meaning)[]> Words = new(StringComparer.Ordinal)
    {
        ["/sla"] =
        [
            ("status", "the open tickets of this channel"), ("oncall", "who is on shift"), ("cover", "take somebody's shifts for a while"),
            ("setup", "watch a channel"), ("agents", "whose replies are answers"), ("help", "what one can say"),
        ],
    };

    public static IEnumerable<Suggestion> Of(Workspace workspace, string typed) => workspace.Bot.Commands
        .SelectMany(command => Words.GetValueOrDefault(command) is { } words
            ? words.Select(one => new Suggestion($"{command} {one.Word}", "/", $"{command} {one.Word}", one.Meaning))
            : [new Suggestion($"{command} ", "/", command, workspace.Bot.Name)])
        .Append(new Suggestion($"{SlackCommand.Invite} @", "/", SlackCommand.Invite, "bring somebody into the channel"))
        .Append(new Suggestion($"{SlackCommand.Remove} @", "/", SlackCommand.Remove, "take somebody out of it"))
        .Where(one => one.Insert.StartsWith($"/{typed}", StringComparison.Ordinal));
}
