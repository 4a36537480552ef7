using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SlaBuddy.Api.Page;

/// <summary>Examples as people copy them.</summary>
internal static class ExampleText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonNode? example) => example switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => example.ToJsonString(Readable),
    };

    public static string Curl(string method, string path, OpenApiOperation operation)
    {
        var address = "$SLABUDDY_URL" + path;
        foreach (var parameter in operation.Parameters?.Where(one => one.In == ParameterLocation.Path) ?? [])
            address = address.Replace($"{{{parameter.Name}}}", Of(parameter.Example), StringComparison.Ordinal);
        List<string> lines = [$"curl{(method == "GET" ? "" : $" -X {method}")} \"{address}\"", "-H \"Authorization: Bearer $SLABUDDY_KEY\""];
        if (operation.RequestBody?.Content?.Values.FirstOrDefault()?.Example is { } body)
        {
            lines.Add("-H \"Content-Type: application/json\"");
            // A single quote would end the shell's word.
            lines.Add($"-d '{body.ToJsonString(Readable).Replace("'", "'\\''", StringComparison.Ordinal)}'");
        }
        return string.Join(" \\\n  ", lines);
    }
}
