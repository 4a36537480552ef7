using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Document;

/// <summary>What every operation has: its scope, names in the words of the API, headers, and the problems it can answer with.</summary>
internal sealed class OperationShape : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeededScope>().LastOrDefault() is { } needed)
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(DocumentShape.Key, document)] = [needed.Scope] }];
            operation.Description = $"{operation.Description} Needs the scope `{needed.Scope}`.".TrimStart();
        }
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.In is ParameterLocation.Path or ParameterLocation.Query)
                parameter.Name = ApiJson.Name(parameter.Name!);
        }
        foreach (var response in operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
            response.Headers = ResponseHeaders.OfSuccess(document, metadata, operation.Responses!.ContainsKey("201"));
        RequestHeaders.Add(operation, metadata);
        if (metadata.OfType<Tagged>().Any() && context.Description.HttpMethod == HttpMethods.Get)
            operation.Responses!["304"] = new OpenApiResponse
            {
                Description = "It is still the version that If-None-Match names.",
                Headers = ResponseHeaders.Of(document, ResponseHeaders.Tag, ResponseHeaders.Limit, ResponseHeaders.LimitPolicy),
            };
        ProblemResponses.Add(operation, OperationProblems.Of(context.Description), document);
        SchemaOfSchemas.Refer(operation, document);
        OperationExamples.Add(operation);
        return Task.CompletedTask;
    }
}
