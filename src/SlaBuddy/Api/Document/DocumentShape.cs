using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Document;

/// <summary>What stands around the operations: title, server, key, tags, headers; and paths in the words of the API.</summary>
internal sealed partial class DocumentShape : IOpenApiDocumentTransformer
{
    /// <summary>What the document calls the key.</summary>
    public const string Key = "ApiKey";

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "SLA Buddy", Version = ApiDocument.Name,
            Description = await DocumentText.ReadAsync("introduction.md", cancellationToken),
            Contact = new() { Name = "Whoever runs this service" },
            License = new() { Name = "MIT", Url = new("https://opensource.org/license/mit") },
        };
        document.Servers = [new() { Url = "/", Description = "The service that serves this document." }];
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "slab_…",
            Description = $"A key of `SlaBuddy keys create`, with one or more of the scopes {string.Join(", ", ApiScope.All)}.",
        });
        ResponseHeaders.Describe(document);
        ApiTags.Describe(document);
        await DescribeProblemsAsync(document, context, cancellationToken);
        ProblemResponses.Describe(document);
        SchemaOfSchemas.Describe(document);
        document.Paths = Renamed(document.Paths);
        SchemaDirections.Settle(document);
        foreach (var schema in document.Components!.Schemas!.Values) NameMembers(schema);
    }

    private static async Task DescribeProblemsAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problems.ProblemDocument), null, ct);
        document.AddComponent<IOpenApiSchema>(nameof(Problems.ProblemDocument), schema);
    }

    private static OpenApiPaths Renamed(OpenApiPaths paths)
    {
        var renamed = new OpenApiPaths();
        foreach (var (path, item) in paths.OrderBy(one => one.Key, StringComparer.Ordinal))
            renamed[PathParameter().Replace(path, name => ApiJson.Name(name.Value))] = item;
        return renamed;
    }

    // Descriptions come from the code, where members have the code's names.
    private static void NameMembers(IOpenApiSchema schema)
    {
        if (schema.Description is null) return;
        schema.Description = CodeName().Replace(schema.Description.ReplaceLineEndings(" "), name =>
            schema.Properties?.ContainsKey(ApiJson.Name(name.Value)) == true ? ApiJson.Name(name.Value) : name.Value);
    }

    [GeneratedRegex("(?<=`)[A-Z][A-Za-z]+(?=`)")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"(?<=\{)\w+(?=\})")]
    private static partial Regex PathParameter();
}
