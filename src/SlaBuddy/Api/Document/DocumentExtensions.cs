using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Document;

/// <summary><c>/openapi/v1.json</c>: what the API can do, as OpenAPI 3.1 has it.</summary>
internal static class DocumentExtensions
{
    public const string Path = "/openapi/v1.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddOpenApi(ApiDocument.Name, document =>
        {
            document.CreateSchemaReferenceId = SchemaNames.Of;
            document.AddSchemaTransformer<SchemaShape>();
            document.AddOperationTransformer<OperationShape>();
            document.AddDocumentTransformer<DocumentShape>();
        });
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, SoundParameters>());
        return services.AddSingleton<ApiDocument>();
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, async (ApiDocument document, CancellationToken ct) =>
            Results.Bytes(await document.ReadAsync(ct), "application/json"))
            .ForBrowsers().ExcludeFromDescription();
}
