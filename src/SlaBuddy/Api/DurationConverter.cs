using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace SlaBuddy.Api;

/// <summary>Durations as ISO 8601: <c>PT10M</c>. What the database counts in seconds is read as such.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return TimeSpan.FromSeconds(reader.GetDouble());
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString() ?? "");
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new JsonException("a duration is written as ISO 8601 has it, such as PT30M", wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
