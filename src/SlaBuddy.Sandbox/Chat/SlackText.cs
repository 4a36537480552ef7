using System.Text.RegularExpressions;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>Text on its way into Slack: what people type, and what apps send.</summary>
internal static partial class SlackText
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>
    /// What Slack makes of an app's text: control sequences stay, stray &amp;, &lt; and &gt; are escaped.
    /// </summary>
    public static string FromApp(string text) => StrayCharacter().Replace(text, match => match.Value switch
    {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        var kept => kept,
    });

    /// <summary>What Slack makes of what a person types: names become ids, everything else is escaped.</summary>
    public static string FromPerson(string typed, Workspace workspace)
    {
        var mentions = Mentions(workspace);
        return TypedMention(mentions.Keys)
            .Replace(TypedLink().Replace(Escape(typed), "<$0>"), match => mentions[match.Value]);
    }

    private static Dictionary<string, string> Mentions(Workspace workspace)
    {
        var mentions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in workspace.Directory.People)
        {
            mentions[$"@{person.RealName}"] = $"<@{person.Id}>";
            mentions[$"@{person.Handle}"] = $"<@{person.Id}>";
        }
        foreach (var group in workspace.Directory.Groups) mentions[$"@{group.Handle}"] = $"<!subteam^{group.Id}>";
        foreach (var channel in workspace.Directory.Channels)
            mentions[$"#{channel.Name}"] = $"<#{channel.Id}|{channel.Name}>";
        foreach (var word in (string[])["here", "channel", "everyone"]) mentions[$"@{word}"] = $"<!{word}>";
        return mentions;
    }

    private static Regex TypedMention(IEnumerable<string> names) => new(
        $@"(?<!\w)(?:{string.Join('|', names.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\bhttps?://[^\s<>""]*[^\s<>"".,;:!?)]", RegexOptions.CultureInvariant)]
    private static partial Regex TypedLink();

    [GeneratedRegex(
        "&(?:amp|lt|gt);|<(?:[@#!][^<>]+|(?:https?|mailto|tel|ftp|slack)[^<>]+)>|[&<>]", RegexOptions.CultureInvariant)]
    private static partial Regex StrayCharacter();
}
