using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>What schemas are called in the document.</summary>
internal static class SchemaNames
{
    /// <summary>A ticket's facts, wherever they stand.</summary>
    public const string Facts = "Facts";

    public static string? Of(JsonTypeInfo type) => IsFacts(type.Type) ? Facts : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static bool IsFacts(Type type) => type.IsAssignableTo(typeof(IEnumerable<KeyValuePair<string, JsonElement>>));
}
