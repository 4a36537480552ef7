using System.Text.Json;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>The part of a Block Kit block that the page shows.</summary>
public sealed record Block(
    string Type, IReadOnlyList<(string Text, bool IsMrkdwn)> Texts, IReadOnlyList<(string Text, string Style)> Buttons)
{
    public bool IsShown => Type is "header" or "section" or "context" or "divider" or "actions";

    public static IEnumerable<Block> All(JsonElement blocks) => blocks.ValueKind == JsonValueKind.Array
        ? blocks.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(Read) : [];

    private static Block Read(JsonElement block)
    {
        var texts = new List<(string, bool)>();
        var buttons = new List<(string, string)>();
        foreach (var part in Parts(block))
        {
            if (Word(part, "type") == "button")
            {
                var label = part.TryGetProperty("text", out var text) ? Word(text, "text") : null;
                buttons.Add((label ?? "", Word(part, "style") ?? ""));
            }
            else if (Word(part, "text") is { } words)
            {
                texts.Add((words, Word(part, "type") == "mrkdwn"));
            }
        }
        return new Block(Word(block, "type") ?? "", texts, buttons);
    }

    private static IEnumerable<JsonElement> Parts(JsonElement block)
    {
        foreach (var name in (string[])["text", "accessory"])
        {
            if (block.TryGetProperty(name, out var one) && one.ValueKind == JsonValueKind.Object) yield return one;
        }
        foreach (var name in (string[])["fields", "elements"])
        {
            if (!block.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) continue;
            foreach (var one in list.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.Object) yield return one;
            }
        }
    }

    private static string? Word(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
