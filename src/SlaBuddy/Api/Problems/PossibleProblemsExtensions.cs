namespace SlaBuddy.Api.Problems;

internal static class PossibleProblemsExtensions
{
    /// <summary>Says which problems of its own an operation has. The OpenAPI document lists them, and a test holds answers to it.</summary>
    public static TBuilder Fails<TBuilder>(this TBuilder endpoint, params ApiProblem[] problems)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PossibleProblems(problems));
}
