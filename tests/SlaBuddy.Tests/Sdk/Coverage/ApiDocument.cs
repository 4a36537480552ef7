using System.Text.Json;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Sdk.Coverage;

/// <summary>The service's description of itself, as it stands in docs/openapi/v1.json.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    public ApiDocument()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs/openapi/v1.json")));
        _root = document.RootElement.Clone();
        Operations =
        [
            .. from path in _root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.TryGetProperty("operationId", out _)
               select new ApiOperation(this, operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>What a reference stands for; null members of a union are left away.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
                schema = reference.GetString()!.Split('/').Skip(1).Aggregate(_root, (at, name) => at.GetProperty(name));
            else if (Alternatives(schema) is [var only]) schema = only;
            else return schema;
        }
    }

    private static JsonElement[] Alternatives(JsonElement schema) =>
        schema.TryGetProperty("oneOf", out var any) || schema.TryGetProperty("anyOf", out any)
            ? [.. any.EnumerateArray().Where(one => !(one.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
                && type.GetString() == "null"))]
            : [];
}
