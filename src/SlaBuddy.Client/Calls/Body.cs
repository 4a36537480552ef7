using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client.Calls;

/// <summary>The object that a call sends. What is not given is left away.</summary>
internal sealed class Body
{
    private readonly JsonObject _members = [];

    public Body Add(string name, JsonNode? value)
    {
        if (value is not null) _members.Add(name, value);
        return this;
    }

    public Body Add(string name, JsonObject? value) => Add(name, value?.DeepClone());

    public Body Add(string name, string? value) => Add(name, value is null ? null : JsonValue.Create(value));

    public Body Add(string name, bool? value) => Add(name, value is { } given ? JsonValue.Create(given) : null);

    public Body Add(string name, long? value) => Add(name, value is { } given ? JsonValue.Create(given) : null);

    public Body Add(string name, DateTimeOffset? value) => Add(name, value is { } at ? UtcInstantConverter.Write(at) : null);

    public Body Add(string name, TimeSpan? value) => Add(name, value is { } given ? XmlConvert.ToString(given) : null);

    public Body Add(string name, IEnumerable<string>? values) => Add(name,
        values is null ? null : new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]));

    public byte[] ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes)) _members.WriteTo(writer);
        return bytes.WrittenSpan.ToArray();
    }
}
