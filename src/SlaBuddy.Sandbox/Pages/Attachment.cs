using System.Text.Json;
using System.Text.RegularExpressions;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>A classic attachment: lines beside a coloured bar.</summary>
internal sealed partial record Attachment(IReadOnlyList<string> Lines, string? Color)
{
    public static IEnumerable<Attachment> All(JsonElement attachments) => attachments.ValueKind == JsonValueKind.Array
        ? attachments.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(Read) : [];

    private static Attachment Read(JsonElement attachment)
    {
        var lines = new List<string>();
        foreach (var name in (string[])["pretext", "title", "text"])
        {
            if (Word(attachment, name) is { Length: > 0 } text) lines.Add(name == "title" ? $"*{text}*" : text);
        }
        if (attachment.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array)
        {
            lines.AddRange(fields.EnumerateArray().Where(field => field.ValueKind == JsonValueKind.Object)
                .Select(field => $"*{Word(field, "title")}*: {Word(field, "value")}"));
        }
        if (lines.Count == 0 && Word(attachment, "fallback") is { } fallback) lines.Add(fallback);
        var color = Word(attachment, "color");
        return new Attachment(
            lines, color is not null && HexColor().IsMatch(color) ? $"#{color.TrimStart('#')}" : null);
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^#?[0-9a-fA-F]{6}$")]
    private static partial Regex HexColor();
}
