using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace SlaBuddy.Api.Validation;

/// <summary>The parameters of an operation, and the type of its body.</summary>
internal sealed record ExpectedCall(IReadOnlyList<ExpectedParameter> Parameters, Type? Body)
{
    public static string NameOf(ApiDescription operation) =>
        operation.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName
        ?? throw new InvalidOperationException($"{operation.HttpMethod} {operation.RelativePath} has no name; say .WithName(…).");

    public static ExpectedCall Of(ApiDescription operation) => new(
        [.. operation.ParameterDescriptions.Where(one => one.Source.Id is "Query" or "Path" or "Header").Select(ExpectedParameter.Of)],
        operation.ParameterDescriptions.FirstOrDefault(one => one.Source.Id == "Body")?.Type);
}
