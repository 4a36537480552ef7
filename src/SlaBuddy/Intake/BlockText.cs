using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SlaBuddy.Intake;

/// <summary>
/// What an integration's blocks say, a line for each text, with bold names as <c>*Name*: value</c> wherever the integration
/// puts the colon and the line break. Reads whatever has that shape and leaves out what it does not know.
/// </summary>
internal static partial class BlockText
{
    private const int MostLines = 200;

    public static IEnumerable<string> LinesOf(JsonElement? blocks)
    {
        if (blocks is not { ValueKind: JsonValueKind.Array } list) return [];
        var lines = new List<string>();
        foreach (var block in list.EnumerateArray()) Read(block, lines);
        return lines.Take(MostLines).Select(Plain);
    }

    private static void Read(JsonElement block, List<string> lines)
    {
        if (block.ValueKind != JsonValueKind.Object) return;
        if (Member(block, "text") is { } text) lines.Add(TextOf(text));
        if (Member(block, "fields") is { ValueKind: JsonValueKind.Array } fields)
            lines.AddRange(fields.EnumerateArray().Select(TextOf));
        if (Member(block, "elements") is not { ValueKind: JsonValueKind.Array } elements) return;
        switch (TypeOf(block))
        {
            case "rich_text_section" or "rich_text_preformatted" or "rich_text_quote":
                lines.Add(string.Concat(elements.EnumerateArray().Select(Styled)));
                break;
            case "rich_text" or "rich_text_list" or "context":
                foreach (var element in elements.EnumerateArray()) Read(element, lines);
                break;
            default:
                break;
        }
    }

    private static string TextOf(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => text.GetString()!,
        JsonValueKind.Object when Member(text, "text") is { ValueKind: JsonValueKind.String } inner => inner.GetString()!,
        _ => "",
    };

    private static string Styled(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return "";
        var text = Member(element, "text") is { } said ? TextOf(said) : TypeOf(element) == "link" ? UrlOf(element) : "";
        var isBold = Member(element, "style") is { ValueKind: JsonValueKind.Object } style
            && Member(style, "bold") is { ValueKind: JsonValueKind.True };
        if (!isBold || text.Trim() is not { Length: > 0 } bare) return text;
        return new StringBuilder(text).Replace(bare, $"*{bare}*").ToString();
    }

    private static string UrlOf(JsonElement link) =>
        Member(link, "url") is { ValueKind: JsonValueKind.String } url ? url.GetString()! : "";

    private static string? TypeOf(JsonElement block) =>
        Member(block, "type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    private static string Plain(string line) => Name().Replace(line, "*${name}*: ");

    [GeneratedRegex(@"\*(?<name>[^*\n:]{1,100}?)\s*(?::\s*\*|\*\s*:|\*[ \t]*\n)\s*(?=\S)", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
