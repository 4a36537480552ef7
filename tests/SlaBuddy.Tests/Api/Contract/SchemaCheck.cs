using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>
/// Holds a value against a schema of the document; of an object also what the schema does not speak of is a fault. A keyword that it
/// does not know is a fault of its own, so that none is passed over.
/// </summary>
internal sealed class SchemaCheck(ContractDocument document)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "enum", "format", "properties", "required", "additionalProperties", "items", "allOf", "anyOf", "oneOf", "minimum",
        "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "description", "default", "title", "examples", "const",
    };

    public IReadOnlyList<string> Find(JsonNode? value, JsonNode schema, string at = "$")
    {
        var faults = new List<string>();
        Check(value, schema, at, faults, strict: true);
        return faults;
    }

    private void Check(JsonNode? value, JsonNode node, string at, List<string> faults, bool strict)
    {
        var schema = document.Resolve(node);
        faults.AddRange(schema.Select(one => one.Key).Where(key => !Known.Contains(key)).Select(key => $"{at}: unknown keyword {key}"));
        if (schema["type"] is { } type && !TypesOf(type).Any(one => Is(value, one)))
        {
            faults.Add($"{at}: {value?.ToJsonString() ?? "null"} is no {type.ToJsonString()}");
            return;
        }
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            faults.Add($"{at}: {value?.ToJsonString()} is none of {words.ToJsonString()}");
        if (schema["allOf"] is JsonArray all)
        {
            foreach (var part in all) Check(value, part!, at, faults, strict: false);
            if (strict) CheckNothingElse(value, all.SelectMany(part => PropertiesOf(part!)).ToHashSet(StringComparer.Ordinal), at, faults);
        }
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray some && !some.Any(part => Fits(value, part!)))
            faults.Add($"{at}: {value?.ToJsonString()} fits none of {some.ToJsonString()}");
        switch (value)
        {
            case JsonObject members: CheckObject(members, schema, at, faults, strict); break;
            case JsonArray elements: CheckArray(elements, schema, at, faults); break;
            case JsonValue plain when plain.GetValueKind() == JsonValueKind.String: CheckText((string)plain!, schema, at, faults); break;
            case JsonValue plain when plain.GetValueKind() == JsonValueKind.Number: CheckNumber((double)plain!, schema, at, faults); break;
        }
    }

    private bool Fits(JsonNode? value, JsonNode schema)
    {
        var faults = new List<string>();
        Check(value, schema, "", faults, strict: true);
        return faults.Count == 0;
    }

    private void CheckObject(JsonObject members, JsonObject schema, string at, List<string> faults, bool strict)
    {
        foreach (var name in schema["required"]?.AsArray().Select(one => (string)one!) ?? [])
        {
            if (!members.ContainsKey(name)) faults.Add($"{at}.{name} is missing");
        }
        foreach (var (name, member) in members)
        {
            if (schema["properties"]?[name] is { } known) Check(member, known, $"{at}.{name}", faults, strict: true);
            else if (schema["additionalProperties"] is JsonObject any) Check(member, any, $"{at}.{name}", faults, strict: true);
            else if (strict && schema["allOf"] is null && schema["anyOf"] is null && schema["oneOf"] is null && !IsOpen(schema))
                faults.Add($"{at}.{name} is not described");
        }
    }

    private void CheckArray(JsonArray elements, JsonObject schema, string at, List<string> faults)
    {
        if (elements.Count < ((int?)schema["minItems"] ?? 0) || elements.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
            faults.Add($"{at} has {elements.Count} elements");
        for (var n = 0; n < elements.Count; n++)
        {
            if (schema["items"] is { } items) Check(elements[n], items, $"{at}[{n}]", faults, strict: true);
        }
    }

    private static void CheckText(string text, JsonObject schema, string at, List<string> faults)
    {
        if (text.Length < ((int?)schema["minLength"] ?? 0) || text.Length > ((int?)schema["maxLength"] ?? int.MaxValue))
            faults.Add($"{at} has {text.Length} characters");
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern)) faults.Add($"{at}: {text} does not match {pattern}");
        if ((string?)schema["format"] is { } format && !HasFormat(text, format)) faults.Add($"{at}: {text} is no {format}");
    }

    private static void CheckNumber(double number, JsonObject schema, string at, List<string> faults)
    {
        if (number < ((double?)schema["minimum"] ?? double.MinValue) || number > ((double?)schema["maximum"] ?? double.MaxValue))
            faults.Add($"{at}: {number} is out of range");
    }

    private static void CheckNothingElse(JsonNode? value, HashSet<string> known, string at, List<string> faults)
    {
        if (value is JsonObject members)
            faults.AddRange(members.Select(one => one.Key).Where(name => !known.Contains(name)).Select(name => $"{at}.{name} is not described"));
    }

    private IEnumerable<string> PropertiesOf(JsonNode part) => document.Resolve(part)["properties"]?.AsObject().Select(one => one.Key) ?? [];

    private static bool IsOpen(JsonObject schema) =>
        schema["additionalProperties"] is JsonValue open && open.GetValueKind() == JsonValueKind.True;

    private static IEnumerable<string> TypesOf(JsonNode type) =>
        type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!];

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number)
            or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "duration" => IsDuration(text),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => false,
    };

    private static bool IsDuration(string text)
    {
        try
        {
            XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
