namespace SlaBuddy.Api.Writing;

/// <summary>The answer that the same call was given before.</summary>
internal sealed class RepeatedAnswer(KnownCall call) : IResult
{
    public string? Json => call.Answer;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.StatusCode = call.Status ?? StatusCodes.Status200OK;
        answer.Headers[IdempotencyKey.ReplayedHeader] = "true";
        if (call.Location is not null) answer.Headers.Location = call.Location;
        if (Json is null) return Task.CompletedTask;
        answer.ContentType = "application/json; charset=utf-8";
        return answer.WriteAsync(Json, httpContext.RequestAborted);
    }
}
