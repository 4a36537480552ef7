using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Slack.Events;

/// <summary>
/// Reads an event as the type says that stands in it. An odd one becomes <see cref="UnknownEvent"/>: refusing it would
/// only bring it back, again and again.
/// </summary>
internal sealed class EventConverter : JsonConverter<Event>
{
    /// <summary>Refuses an odd one all the same.</summary>
    public bool Demanding { get; init; }

    public override Event? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        var type = TypeOf(json);
        if (json.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return EventTable.Find(type)?.Read(json) ?? new UnknownEvent { Type = type };
        }
        catch (JsonException) when (!Demanding)
        {
            return new UnknownEvent { Type = type };
        }
    }

    public override void Write(Utf8JsonWriter writer, Event value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), SlackJson.Strict);

    private static string? TypeOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
