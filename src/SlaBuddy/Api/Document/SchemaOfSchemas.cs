using Microsoft.OpenApi;
using SlaBuddy.Api.Webhooks;

namespace SlaBuddy.Api.Document;

/// <summary>What an answer looks like that is a JSON Schema itself.</summary>
internal static class SchemaOfSchemas
{
    private const string Name = "JsonSchema";

    public static void Refer(OpenApiOperation operation, OpenApiDocument document)
    {
        foreach (var response in operation.Responses!.Values)
        {
            if (response.Content?.TryGetValue(SchemaEndpoint.ContentType, out var content) == true)
                content.Schema = new OpenApiSchemaReference(Name, document);
        }
    }

    /// <summary>The keywords that our schemas use, and no other.</summary>
    public static void Describe(OpenApiDocument document)
    {
        var itself = new OpenApiSchemaReference(Name, document);
        var names = List(Plain(JsonSchemaType.String));
        document.AddComponent<IOpenApiSchema>(Name, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A JSON Schema, as draft 2020-12 has it.",
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["$schema"] = Plain(JsonSchemaType.String),
                ["$id"] = Plain(JsonSchemaType.String),
                ["title"] = Plain(JsonSchemaType.String),
                ["description"] = Plain(JsonSchemaType.String),
                ["type"] = new OpenApiSchema { AnyOf = [Plain(JsonSchemaType.String), names] },
                ["properties"] = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = itself },
                ["required"] = names,
                ["additionalProperties"] = new OpenApiSchema { AnyOf = [Plain(JsonSchemaType.Boolean), itself] },
                ["items"] = itself,
                ["anyOf"] = List(itself),
                ["enum"] = names,
                ["const"] = Plain(JsonSchemaType.String | JsonSchemaType.Integer),
                ["format"] = Plain(JsonSchemaType.String),
                ["minimum"] = Plain(JsonSchemaType.Integer),
            },
        });
    }

    private static OpenApiSchema Plain(JsonSchemaType type) => new() { Type = type };

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };
}
