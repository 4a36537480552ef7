using Microsoft.AspNetCore.Mvc.ApiExplorer;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Document;

/// <summary>Every problem that an operation can answer with: its own, and those that come with its shape.</summary>
internal static class OperationProblems
{
    private static readonly IReadOnlyList<ApiProblem> Always =
    [
        ApiProblem.NoKey, ApiProblem.WrongKey, ApiProblem.KeyEnded, ApiProblem.ScopeMissing, ApiProblem.TooManyTries,
        ApiProblem.TooManyCalls, ApiProblem.InvalidParameter, ApiProblem.Internal, ApiProblem.Unavailable,
    ];

    private static readonly IReadOnlyList<ApiProblem> OfBodies =
        [ApiProblem.InvalidBody, ApiProblem.BodyTooLarge, ApiProblem.UnsupportedMediaType];

    public static IReadOnlyList<ApiProblem> Of(ApiDescription operation)
    {
        var metadata = operation.ActionDescriptor.EndpointMetadata;
        var own = metadata.OfType<PossibleProblems>().SelectMany(possible => possible.Problems);
        var parameters = operation.ParameterDescriptions;
        return
        [
            .. Always.Concat(parameters.Any(one => one.Source.Id == "Body") ? OfBodies : [])
                // A path whose id is no number leads nowhere.
                .Concat(parameters.Any(one => one.RouteInfo?.Constraints?.Any() == true) ? [ApiProblem.NotFound] : [])
                .Concat(metadata.OfType<Written>().Any() ? [ApiProblem.IdempotencyKeyReused] : [])
                .Concat(metadata.OfType<Matched>().Any() ? [ApiProblem.ChangedMeanwhile] : [])
                .Concat(own).Distinct().OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal),
        ];
    }
}
