using System.Text.Json;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>What an app wants to say, within Slack's limits.</summary>
internal sealed record MessageContent(string Text, JsonElement? Blocks, JsonElement? Attachments, JsonElement? Metadata)
{
    private const int LongestText = 40_000;
    private const int LongestBlocks = 13_200;
    private const int MostBlocks = 50;
    private const int LongestSection = 3_000;

    public static MessageContent Of(Arguments arguments)
    {
        var text = arguments.Text("text");
        var blocks = arguments.Json("blocks", JsonValueKind.Array, "invalid_blocks_format");
        var attachments = arguments.Json("attachments", JsonValueKind.Array, "invalid_attachments");
        var metadata = arguments.Json("metadata", JsonValueKind.Object, "invalid_metadata_format");
        if (text is null && blocks is null && attachments is null) throw new SlackApiException("no_text");
        if (text?.Length > LongestText) throw new SlackApiException("msg_too_long");
        if (blocks is { } list) CheckBlocks(list);
        if (metadata is { } one) CheckMetadata(one);
        return new MessageContent(SlackText.FromApp(text ?? ""), blocks is { } given ? BlockIds.Assign(given) : null,
            attachments, metadata);
    }

    private static void CheckBlocks(JsonElement blocks)
    {
        if (blocks.GetRawText().Length > LongestBlocks) throw new SlackApiException("msg_blocks_too_long");
        if (blocks.GetArrayLength() > MostBlocks) throw Invalid(
            $"no more than {MostBlocks} items allowed [json-pointer:/blocks]");
        var index = 0;
        foreach (var block in blocks.EnumerateArray())
        {
            var at = $"[json-pointer:/blocks/{index++}";
            if (block.ValueKind != JsonValueKind.Object || !block.TryGetProperty("type", out var type)
                || type.ValueKind != JsonValueKind.String)
                throw Invalid($"missing required field: type {at}]");
            if (type.ValueEquals("section") && block.TryGetProperty("text", out var text)
                && text.ValueKind == JsonValueKind.Object && text.TryGetProperty("text", out var words)
                && words.ToString().Length > LongestSection)
                throw Invalid($"must be less than {LongestSection + 1} characters {at}/text/text]");
        }
    }

    private static void CheckMetadata(JsonElement metadata)
    {
        if (!metadata.TryGetProperty("event_type", out var type) || type.ValueKind != JsonValueKind.String
            || !metadata.TryGetProperty("event_payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
            throw new SlackApiException("invalid_metadata_schema");
    }

    private static SlackApiException Invalid(string hint) => new("invalid_blocks") { Hint = $"[ERROR] {hint}" };
}
