using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Text;

/// <summary>Slack's control sequences, told as people read them.</summary>
internal sealed partial class NamedText(Workspace workspace, TimeZoneInfo zone)
{
    /// <summary>A whole text for a terminal: names instead of ids, and no escapes.</summary>
    public string Plain(string wireText) => Emoji.Show(SlackText.Unescape(
        Control().Replace(wireText, match => Show(match.Groups[1].Value).Text)));

    /// <summary>As its author typed it, for an edit: names instead of ids, and emoji by name.</summary>
    public string Typed(string wireText) =>
        SlackText.Unescape(Control().Replace(wireText, match => Show(match.Groups[1].Value).Text));

    /// <summary>
    /// What stands between &lt; and &gt;: the words, the address of a link, and whether it mentions somebody.
    /// </summary>
    public (string Text, string? Link, bool Mentions) Show(string control)
    {
        var (target, label) = control.Split('|', 2) switch
        {
            [var only] => (only, null),
            var both => (both[0], both[1]),
        };
        if (target.StartsWith("!date^", StringComparison.Ordinal))
            return (SlackDate.Show(control, zone) ?? label ?? target, null, false);
        if (target.StartsWith("!subteam^", StringComparison.Ordinal))
            return ($"@{workspace.Directory.FindGroup(target[9..])?.Handle ?? label?.TrimStart('@') ?? target[9..]}",
                null, true);
        return target.Length == 0 ? ("", null, false) : target[0] switch
        {
            '@' => ($"@{workspace.Directory.FindPerson(target[1..])?.RealName ?? label ?? target[1..]}", null, true),
            '#' => ($"#{workspace.Directory.FindChannel(target[1..])?.Name ?? label ?? target[1..]}", null, true),
            '!' => ($"@{label?.TrimStart('@') ?? target[1..]}", null, true),
            _ => (label ?? target, IsWebAddress(target) ? SlackText.Unescape(target) : null, false),
        };
    }

    private static bool IsWebAddress(string target) =>
        Uri.TryCreate(SlackText.Unescape(target), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "mailto";

    [GeneratedRegex("<([^<>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
