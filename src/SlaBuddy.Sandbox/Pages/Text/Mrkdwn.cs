using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Text;

/// <summary>
/// Slack's markup as HTML. Everything a person wrote is encoded; finished pieces wait behind private-use characters,
/// which are taken out of the text beforehand, so that no later step touches them.
/// </summary>
internal sealed partial class Mrkdwn(NamedText names, string reader)
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    public MarkupString Render(string wireText)
    {
        var finished = new List<string>();
        string Keep(string html)
        {
            finished.Add(html);
            return string.Create(CultureInfo.InvariantCulture, $"{Open}{finished.Count - 1}{Close}");
        }

        var text = PrivateUse().Replace(wireText, "");
        text = Fence().Replace(text, match => Keep($"<pre>{Encode(match.Groups[1].Value.Trim('\n'))}</pre>"));
        text = Code().Replace(text, match => Keep($"<code>{Encode(match.Groups[1].Value)}</code>"));
        text = Control().Replace(text, match => Keep(RenderControl(match.Groups[1].Value)));
        text = Style(Encode(text));
        text = string.Join("<br>", text.Split('\n').Select(RenderLine))
            .Replace("</blockquote><br>", "</blockquote>", StringComparison.Ordinal);

        // Kept pieces may hold others: a link's label, code inside a quote.
        for (var depth = 0; depth < 3 && text.Contains(Open, StringComparison.Ordinal); depth++)
            text = Kept()
                .Replace(text, match => finished[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]);
        return new MarkupString(text);
    }

    private string RenderControl(string control)
    {
        var (words, link, mentions) = names.Show(control);
        var html = Encode(words);
        if (link is not null)
            return $"<a href=\"{WebUtility.HtmlEncode(link)}\" rel=\"noreferrer\" target=\"_blank\">{html}</a>";
        if (!mentions) return html;
        var me = control == $"@{reader}" || control.StartsWith($"@{reader}|", StringComparison.Ordinal);
        return $"<span class=\"mention{(me ? " me" : "")}\">{html}</span>";
    }

    private static string RenderLine(string line) => line.StartsWith("&gt;", StringComparison.Ordinal)
        ? $"<blockquote>{line[4..].TrimStart()}</blockquote>" : line;

    private static string Style(string html) => Strike().Replace(
        Italic().Replace(Bold().Replace(html, "<strong>$1</strong>"), "<em>$1</em>"), "<s>$1</s>");

    private static string Encode(string wireText) => Emoji.Show(WebUtility.HtmlEncode(SlackText.Unescape(wireText)));

    [GeneratedRegex(@"[\uE000\uE001]")]
    private static partial Regex PrivateUse();

    [GeneratedRegex("\n?```(.*?)```\n?", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Control();

    [GeneratedRegex(@"(?<![\w*])\*(?![\s*])([^*\n]+?)(?<!\s)\*(?![\w*])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w_])_(?![\s_])([^_\n]+?)(?<!\s)_(?![\w_])")]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<![\w~])~(?![\s~])([^~\n]+?)(?<!\s)~(?![\w~])")]
    private static partial Regex Strike();

    [GeneratedRegex(@"\uE000(\d+)\uE001")]
    private static partial Regex Kept();
}
