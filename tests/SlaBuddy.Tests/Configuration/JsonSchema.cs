using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SlaBuddy.Tests.Configuration;

/// <summary>
/// As much of JSON Schema as our published schema and Slack's for manifests say. A word it does not know fails, rather
/// than fit.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] SaysNothing =
        ["$schema", "$id", "$defs", "definitions", "title", "description", "default", "examples", "_note", "format"];

    public static JsonSchema Published { get; } = ReadFile(Repository.PathOf("docs/sla-buddy.schema.json"));

    public static JsonSchema ReadFile(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>What a pointer such as <c>$defs/channel</c> leads to; blank is the whole.</summary>
    public JsonObject At(string pointer) => pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate<string, JsonNode>(root, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!)
        .AsObject();

    public bool Allows(JsonNode? value) => Allows(root, value);

    /// <summary>Every part of it that says which keys an object may have.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject part => part.Select(it => it.Value).SelectMany(Objects)
            .Concat(part["properties"] is JsonObject ? [part] : []),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private bool Allows(JsonNode? schema, JsonNode? value) =>
        schema!.AsObject().Where(word => !SaysNothing.Contains(word.Key)).All(word => word.Key switch
        {
            "$ref" => Allows(At(word.Value!.GetValue<string>()["#/".Length..]), value),
            "type" => TypesOf(word.Value!).Any(type => type == TypeOf(value) || type == "number" && TypeOf(value) == "integer"),
            "enum" => word.Value!.AsArray().Any(it => JsonNode.DeepEquals(it, value)),
            "pattern" or "regex" => value is not JsonValue || Regex.IsMatch(value.ToString(), word.Value!.GetValue<string>()),
            "minLength" => value is not JsonValue || value.ToString().Length >= (int)word.Value!,
            "maxLength" => value is not JsonValue || value.ToString().Length <= (int)word.Value!,
            "minimum" => TypeOf(value) != "integer" || (int)value! >= (int)word.Value!,
            "maximum" => TypeOf(value) != "integer" || (int)value! <= (int)word.Value!,
            "oneOf" => word.Value!.AsArray().Count(it => Allows(it, value)) == 1,
            "anyOf" => word.Value!.AsArray().Any(it => Allows(it, value)),
            "items" => value is not JsonArray list || list.All(it => Allows(word.Value, it)),
            "minItems" => value is not JsonArray list || list.Count >= (int)word.Value!,
            "maxItems" => value is not JsonArray list || list.Count <= (int)word.Value!,
            "uniqueItems" => value is not JsonArray list || list.DistinctBy(it => it!.ToJsonString()).Count() == list.Count,
            "minProperties" => value is not JsonObject map || map.Count >= (int)word.Value!,
            "maxProperties" => value is not JsonObject map || map.Count <= (int)word.Value!,
            "required" => value is not JsonObject map || word.Value!.AsArray().All(it => map.ContainsKey((string)it!)),
            "dependentRequired" => value is not JsonObject map || word.Value!.AsObject().All(it =>
                !map.ContainsKey(it.Key) || it.Value!.AsArray().All(need => map.ContainsKey((string)need!))),
            "propertyNames" => value is not JsonObject map || map.All(it => Allows(word.Value, JsonValue.Create(it.Key))),
            "properties" => value is not JsonObject map
                || map.All(it => word.Value![it.Key] is not { } part || Allows(part, it.Value)),
            "patternProperties" => value is not JsonObject map || map.All(it => word.Value!.AsObject()
                .All(part => !Regex.IsMatch(it.Key, part.Key) || Allows(part.Value, it.Value))),
            "additionalProperties" => value is not JsonObject map
                || map.Where(it => !IsNamed(schema.AsObject(), it.Key)).All(it => AllowsMore(word.Value!, it.Value)),
            _ => throw new NotSupportedException($"The schema says {word.Key}; teach this class what it means."),
        });

    private bool AllowsMore(JsonNode schema, JsonNode? value) =>
        schema is JsonObject ? Allows(schema, value) : schema.GetValue<bool>();

    private static bool IsNamed(JsonObject schema, string key) =>
        schema["properties"]?[key] is not null
        || schema["patternProperties"] is JsonObject patterns && patterns.Any(it => Regex.IsMatch(key, it.Key));

    private static IEnumerable<string> TypesOf(JsonNode types) =>
        types is JsonArray list ? list.Select(it => (string)it!) : [(string)types!];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.') ? "number" : "integer",
            System.Text.Json.JsonValueKind.String => "string",
            _ => "boolean",
        },
    };
}
