using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>
/// Gives blocks and what can be pressed in them the ids that Slack gives them where the app gave none.
/// </summary>
internal static class BlockIds
{
    private static readonly ImmutableHashSet<string> Silent = ["image", "mrkdwn", "plain_text", "rich_text"];

    private static int _last;

    public static JsonElement Assign(JsonElement blocks)
    {
        var list = JsonNode.Parse(blocks.GetRawText())!.AsArray();
        foreach (var block in list.OfType<JsonObject>())
        {
            block["block_id"] ??= Next();
            foreach (var element in Elements(block)) element["action_id"] ??= Next();
        }
        return JsonSerializer.SerializeToElement(list);
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block) =>
        new[] { block["element"], block["accessory"] }.Concat(block["elements"] as JsonArray ?? [])
            .OfType<JsonObject>().Where(one => one["type"] is JsonValue type && type.TryGetValue<string>(out var word)
                && !Silent.Contains(word) && !word.StartsWith("rich_text", StringComparison.Ordinal));

    private static string Next() =>
        string.Create(CultureInfo.InvariantCulture, $"b{Interlocked.Increment(ref _last):D4}");
}
