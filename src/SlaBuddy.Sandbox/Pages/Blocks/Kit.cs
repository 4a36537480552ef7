using System.Text.Json;

namespace SlaBuddy.Sandbox.Pages.Blocks;

/// <summary>Reads Block Kit as apps send it: what is missing or has another shape is simply not there.</summary>
internal static class Kit
{
    public static string? Word(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } word ? word.GetString() : null;

    public static bool Flag(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.True };

    public static JsonElement? Part(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Object } part ? part : null;

    public static IEnumerable<JsonElement> Parts(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];

    public static IEnumerable<string> Words(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
            : [];

    /// <summary>The words of a text object.</summary>
    public static string Label(this JsonElement json, string name) => json.Part(name)?.Word("text") ?? "";

    public static IEnumerable<JsonElement> Blocks(this JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? json.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];

    /// <summary>Whether there is a block that the page can show; if not, the fallback text is, as in Slack.</summary>
    public static bool IsShown(JsonElement blocks) => blocks.Blocks().Any(block => block.Word("type") is
        "header" or "section" or "context" or "divider" or "actions" or "input" or "image");

    private static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;
}
