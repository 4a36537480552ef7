using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>Facts: a name each, and a value that a rule can compare.</summary>
internal static class FactsSchema
{
    private const JsonSchemaType Plain = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Null;

    public static void Write(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "What is known of a ticket, by name; a policy's rules ask for it, such as tier and priority.";
        schema.AdditionalProperties = new OpenApiSchema
        {
            AnyOf = [new OpenApiSchema { Type = Plain }, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = Plain } }],
        };
    }
}
