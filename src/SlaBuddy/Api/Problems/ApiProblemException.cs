namespace SlaBuddy.Api.Problems;

/// <summary>Ends a call with a problem.</summary>
internal sealed class ApiProblemException(ApiProblem problem, string? detail = null,
    IReadOnlyDictionary<string, string>? errors = null) : Exception(detail ?? problem.Title)
{
    public ApiProblem Problem { get; } = problem;

    public string? Detail { get; } = detail;

    /// <summary>What is wrong with which parameter or field.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; } = errors;
}
