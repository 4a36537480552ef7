namespace SlaBuddy.Api.Problems;

/// <summary>The problems of its own that an operation can answer with, beside those that come with every call.</summary>
internal sealed record PossibleProblems(IReadOnlyList<ApiProblem> Problems);
