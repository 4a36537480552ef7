using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Document;

/// <summary>The problems of an operation as its responses: one per status, with the exact codes and an example of each.</summary>
internal static class ProblemResponses
{
    private const string Schema = "ProblemDocument";
    private const string Path = "/api/v1/tickets/42";

    // Which problems come with every call is the same everywhere, so that they are described once.
    private static readonly (string Name, IReadOnlyList<ApiProblem> Problems)[] Common =
    [
        ("Unauthorized", [ApiProblem.KeyEnded, ApiProblem.NoKey, ApiProblem.WrongKey]),
        ("Forbidden", [ApiProblem.ScopeMissing]),
        ("TooOften", [ApiProblem.TooManyCalls, ApiProblem.TooManyTries]),
        ("Fault", [ApiProblem.Internal]),
        ("Unavailable", [ApiProblem.Unavailable]),
    ];

    public static void Describe(OpenApiDocument document)
    {
        var used = document.Operations().SelectMany(operation => operation.Responses!.Values)
            .SelectMany(response => response.Content?.Values.SelectMany(media => media.Examples?.Keys ?? []) ?? [])
            .Concat(Common.SelectMany(one => one.Problems).Select(problem => problem.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in ApiProblem.All.Where(problem => used.Contains(problem.Code)))
        {
            document.AddComponent<IOpenApiExample>(problem.Code, new OpenApiExample
            {
                Summary = problem.Title, Description = problem.Remedy,
                Value = JsonSerializer.SerializeToNode(ProblemDocument.Of(problem, Path), ApiJson.Options),
            });
        }
        foreach (var (name, problems) in Common) document.AddComponent<IOpenApiResponse>(name, Of(problems, document));
    }

    public static void Add(OpenApiOperation operation, IReadOnlyList<ApiProblem> problems, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var status in problems.GroupBy(problem => problem.Status))
        {
            var common = Common.FirstOrDefault(one => one.Problems.SequenceEqual(status));
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = common.Name is { } name
                ? new OpenApiResponseReference(name, document) : Of([.. status], document);
        }
    }

    private static OpenApiResponse Of(IReadOnlyList<ApiProblem> problems, OpenApiDocument document) => new()
    {
        Description = string.Join(" ", problems.Select(problem => $"`{problem.Code}`: {problem.Title}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemDocument.ContentType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { AllOf = [new OpenApiSchemaReference(Schema, document), Codes(problems)] },
                Examples = problems.ToDictionary(problem => problem.Code,
                    problem => (IOpenApiExample)new OpenApiExampleReference(problem.Code, document)),
            },
        },
        Headers = Headers(problems, document),
    };

    private static OpenApiSchema Codes(IReadOnlyList<ApiProblem> problems) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Enum = [.. problems.Select(problem => (JsonNode)JsonValue.Create(problem.Code))],
            },
        },
    };

    private static Dictionary<string, IOpenApiHeader>? Headers(IReadOnlyList<ApiProblem> problems, OpenApiDocument document) =>
        problems[0].Status switch
        {
            StatusCodes.Status401Unauthorized => ResponseHeaders.Of(document, ResponseHeaders.Challenge),
            StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable =>
                ResponseHeaders.Of(document, ResponseHeaders.RetryAfter),
            _ => ResponseHeaders.Of(document, ResponseHeaders.Limit, ResponseHeaders.LimitPolicy),
        };
}
