using System.Text.RegularExpressions;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Slack.Manifest;

/// <summary>The methods of Slack's Web API that the service's source names, but for the table that is held to it.</summary>
internal static partial class CalledMethods
{
    public static IReadOnlySet<string> All { get; } = Directory
        .EnumerateFiles(Repository.PathOf("src/SlaBuddy/"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/Slack/Manifest/", StringComparison.Ordinal)
            && !path.Contains("/obj/", StringComparison.Ordinal))
        .SelectMany(path => Method().Matches(File.ReadAllText(path)))
        .Select(match => match.Groups[1].Value)
        .Where(name => !name.EndsWith(".json", StringComparison.Ordinal))
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\"((?:apps|assistant|auth|bookmarks|bots|chat|conversations|dialog|dnd|emoji|files|functions|oauth|pins|"
        + "reactions|reminders|search|stars|team|usergroups|users|views|workflows)(?:\\.[a-z][A-Za-z]+)+)\"")]
    private static partial Regex Method();
}
