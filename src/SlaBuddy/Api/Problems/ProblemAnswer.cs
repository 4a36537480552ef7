using System.Text.Json;

namespace SlaBuddy.Api.Problems;

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemAnswer
{
    public static async Task WriteAsync(HttpContext http, ApiProblem problem, string? detail = null,
        IReadOnlyDictionary<string, string>? errors = null, TimeSpan? retryAfter = null)
    {
        if (retryAfter is { } wait) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0");
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = ProblemDocument.ContentType;
        await JsonSerializer.SerializeAsync(http.Response.Body,
            ProblemDocument.Of(problem, http.Request.Path, detail, errors), ApiJson.Options, http.RequestAborted);
    }
}
