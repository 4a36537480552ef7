using System.Text.Json;
using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Pages.Blocks;

namespace SlaBuddy.Sandbox.Pages.Messages;

/// <summary>A classic attachment: lines, or blocks, beside a coloured bar.</summary>
internal sealed partial record Attachment(IReadOnlyList<string> Lines, string? Color)
{
    public JsonElement? Blocks { get; init; }

    public static IEnumerable<Attachment> All(JsonElement attachments) => attachments.Blocks().Select(Read);

    private static Attachment Read(JsonElement attachment)
    {
        var lines = new List<string>();
        foreach (var name in (string[])["pretext", "title", "text"])
        {
            if (attachment.Word(name) is { Length: > 0 } text) lines.Add(name == "title" ? $"*{text}*" : text);
        }
        lines.AddRange(attachment.Parts("fields").Select(field => $"*{field.Word("title")}*: {field.Word("value")}"));
        JsonElement? blocks = attachment.TryGetProperty("blocks", out var given) && Kit.IsShown(given) ? given : null;
        if (lines.Count == 0 && blocks is null && attachment.Word("fallback") is { } fallback) lines.Add(fallback);
        var color = attachment.Word("color");
        return new Attachment(
            lines, color is not null && HexColor().IsMatch(color) ? $"#{color.TrimStart('#')}" : null)
        {
            Blocks = blocks,
        };
    }

    [GeneratedRegex("^#?[0-9a-fA-F]{6}$")]
    private static partial Regex HexColor();
}
