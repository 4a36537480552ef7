using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>
/// A view as an app sends it, within Slack's limits; everything in it that can be pressed has an id after.
/// </summary>
internal static class ViewContent
{
    private const int Largest = 250_000;
    private const int MostBlocks = 100;
    private const int LongestTitle = 24;
    private const int LongestMetadata = 3_000;

    public static JsonElement Of(Arguments arguments, string type) =>
        Of(arguments.Json("view", JsonValueKind.Object, "invalid_arguments") is { } view
            ? JsonNode.Parse(view.GetRawText()) : null, type);

    public static JsonElement Of(JsonNode? view, string type)
    {
        if (view is not JsonObject content) throw Invalid("missing required field: view");
        if (content.ToJsonString().Length > Largest) throw new SlackApiException("view_too_large");
        if (Word(content["type"]) != type) throw Invalid($"must be of type {type} [json-pointer:/view/type]");
        if (content["blocks"] is not JsonArray blocks)
            throw Invalid("missing required field: blocks [json-pointer:/view]");
        if (blocks.Count > MostBlocks)
            throw Invalid($"no more than {MostBlocks} items allowed [json-pointer:/view/blocks]");
        if (type == "modal") CheckModal(content, blocks);
        if (Word(content["private_metadata"])?.Length > LongestMetadata)
            throw Invalid($"must be less than {LongestMetadata + 1} characters [json-pointer:/view/private_metadata]");

        var copy = content.DeepClone().AsObject();
        copy["blocks"] = JsonNode.Parse(BlockIds.Assign(JsonSerializer.SerializeToElement(blocks)).GetRawText());
        return JsonSerializer.SerializeToElement(copy);
    }

    private static void CheckModal(JsonObject content, JsonArray blocks)
    {
        foreach (var name in (string[])["title", "submit", "close"])
        {
            if (content[name] is null) continue;
            if (content[name] is not JsonObject text || Word(text["type"]) != "plain_text")
                throw Invalid($"must be plain_text [json-pointer:/view/{name}]");
            if (Word(text["text"]) is not { Length: > 0 and <= LongestTitle })
                throw Invalid($"must be less than {LongestTitle + 1} characters [json-pointer:/view/{name}/text]");
        }
        if (content["title"] is null) throw Invalid("missing required field: title [json-pointer:/view]");
        if (content["submit"] is null && blocks.Any(block => Word(block?["type"]) == "input"))
            throw Invalid("submit is required when an input block is within blocks [json-pointer:/view/submit]");
    }

    private static string? Word(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static SlackApiException Invalid(string hint) => new("invalid_arguments") { Hint = $"[ERROR] {hint}" };
}
