using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SlaBuddy.Api.Validation;

namespace SlaBuddy.Api.Document;

/// <summary>
/// Says of each schema what the generator cannot know: durations, facts, closed words, bounds, and which members are always there.
/// </summary>
internal sealed class SchemaShape : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (SchemaNames.IsFacts(type)) FactsSchema.Write(schema);
        else if (Is<TimeSpan>(type)) Write("duration", type, schema);
        else if (Is<DateTimeOffset>(type)) Write("date-time", type, schema);
        else if (context.JsonTypeInfo.ElementType == typeof(TimeSpan)) schema.Items ??= Written("duration");
        if (FindTraits(context) is { } traits) Write(traits, schema);
        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 }) Require(schema, type);
        return Task.CompletedTask;
    }

    private static bool Is<T>(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(T);

    // Our own converters say nothing of what they write.
    private static void Write(string format, Type type, OpenApiSchema schema)
    {
        schema.Type = Nullable.GetUnderlyingType(type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        (schema.Format, schema.Pattern) = (format, null);
    }

    private static OpenApiSchema Written(string format) => new() { Type = JsonSchemaType.String, Format = format };

    private static Traits? FindTraits(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property ? Traits.Of(property)
        : context.ParameterDescription is { } parameter ? ParameterTraits.Of(parameter) : null;

    private static void Write(Traits traits, OpenApiSchema schema)
    {
        var target = schema.Type?.HasFlag(JsonSchemaType.Array) == true && schema.Items is OpenApiSchema items ? items : schema;
        if (traits.Words is { } words) target.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
        if (traits.Range is { } range)
        {
            schema.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
            schema.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
        }
        if (target == schema) (schema.MinLength, schema.MaxLength) = (traits.Shortest, traits.Longest);
        else (schema.MinItems, schema.MaxItems) = (traits.Shortest, traits.Longest);
        if (traits.Default is { } byDefault) schema.Default = JsonSerializer.SerializeToNode(byDefault, ApiJson.Options);
    }

    // What may be null is not sent when it is: it is there or it is not, and is null in no answer.
    private static void Require(OpenApiSchema schema, Type type)
    {
        schema.Required = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !Traits.Of(property).IsOptional)
            .Select(property => ApiJson.Name(property.Name))
            .Where(schema.Properties!.ContainsKey).ToHashSet(StringComparer.Ordinal);
    }
}
