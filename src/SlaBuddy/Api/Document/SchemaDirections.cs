using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>
/// What is sent and what is answered differ: an unknown member of a request is refused; a member of an answer is never null, since
/// what is not there is left away.
/// </summary>
internal static class SchemaDirections
{
    public static void Settle(OpenApiDocument document)
    {
        var operations = document.Operations().ToArray();
        var sent = Reach(operations.SelectMany(operation => operation.RequestBody?.Content?.Values ?? []));
        var answered = Reach(operations.SelectMany(operation => operation.Responses!.Values)
            .SelectMany(response => response.Content?.Values ?? []));
        foreach (var schema in sent.Where(schema => schema.Properties is { Count: > 0 })) schema.AdditionalPropertiesAllowed = false;
        foreach (var schema in answered) WithoutNull(schema);
    }

    private static HashSet<OpenApiSchema> Reach(IEnumerable<OpenApiMediaType> bodies)
    {
        var seen = new HashSet<OpenApiSchema>(ReferenceEqualityComparer.Instance);
        foreach (var body in bodies) Visit(body.Schema, seen);
        return seen;
    }

    private static void Visit(IOpenApiSchema? schema, HashSet<OpenApiSchema> seen)
    {
        if (schema is OpenApiSchemaReference reference) schema = reference.RecursiveTarget;
        if (schema is not OpenApiSchema own || !seen.Add(own)) return;
        foreach (var part in own.Properties?.Values ?? []) Visit(part, seen);
        foreach (var part in (own.AllOf ?? []).Concat(own.OneOf ?? []).Concat(own.AnyOf ?? [])) Visit(part, seen);
        Visit(own.Items, seen);
        Visit(own.AdditionalProperties, seen);
    }

    private static void WithoutNull(OpenApiSchema schema)
    {
        foreach (var (name, member) in schema.Properties?.ToArray() ?? [])
        {
            if (member is not OpenApiSchema own) continue;
            if (own.OneOf is { Count: 2 } either && either.FirstOrDefault(one => one.Type == JsonSchemaType.Null) is { } nothing)
                schema.Properties![name] = either.First(one => one != nothing);
            else if (own.Type is { } type) own.Type = type & ~JsonSchemaType.Null;
        }
    }
}
