using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Slack;

/// <summary>
/// Reads a message; of one whose shape nobody foresaw, it saves what the inbox cannot do without. So one odd message
/// hides no other on its page, and one odd event is not delivered over and over.
/// </summary>
internal sealed class MessageEventConverter : JsonConverter<MessageEvent>
{
    public override MessageEvent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        try
        {
            return json.Deserialize<MessageEvent>(SlackJson.Strict);
        }
        catch (JsonException)
        {
            return json.ValueKind == JsonValueKind.Object ? Save(json) : new MessageEvent();
        }
    }

    public override void Write(Utf8JsonWriter writer, MessageEvent value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, SlackJson.Strict);

    private static MessageEvent Save(JsonElement json) => new()
    {
        Type = Text(json, "type"),
        Subtype = Text(json, "subtype"),
        Ts = Text(json, "ts"),
        ThreadTs = Text(json, "thread_ts"),
        Channel = Text(json, "channel"),
        User = Text(json, "user"),
        BotId = Text(json, "bot_id"),
        AppId = Text(json, "app_id"),
        Username = Text(json, "username"),
        Text = Text(json, "text"),
        LatestReply = Text(json, "latest_reply"),
        ReplyCount = json.TryGetProperty("reply_count", out var count) && count.ValueKind == JsonValueKind.Number
            && count.TryGetInt32(out var replies) ? replies : 0,
        EventTs = Text(json, "event_ts"),
    };

    // Some events carry a whole channel or person where others carry the id.
    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Object ? Text(value, "id")
        : null;
}
