using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace SlaBuddy.Client.Json;

/// <summary>Durations as ISO 8601 has them: <c>PT30M</c>.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
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
