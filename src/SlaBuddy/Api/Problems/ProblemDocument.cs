namespace SlaBuddy.Api.Problems;

/// <summary>A problem as RFC 9457 has it, with its code, the remedy, and what is wrong field by field.</summary>
internal sealed record ProblemDocument(
    string Type, string Title, int Status, string Code, string Remedy, string? Detail, string Instance,
    IReadOnlyDictionary<string, string>? Errors)
{
    public const string ContentType = "application/problem+json";

    public static ProblemDocument Of(ApiProblem problem, string instance, string? detail = null,
        IReadOnlyDictionary<string, string>? errors = null) => new(
        $"urn:sla-buddy:problem:{problem.Code}", problem.Title, problem.Status, problem.Code, problem.Remedy, detail, instance,
        errors);
}
