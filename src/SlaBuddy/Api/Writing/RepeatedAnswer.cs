namespace SlaBuddy.Api.Writing;

/// <summary>The answer that the same call was given before.</summary>
internal sealed class RepeatedAnswer(KnownCall call) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.StatusCode = call.Status ?? StatusCodes.Status200OK;
        answer.Headers[IdempotencyKey.ReplayedHeader] = "true";
        if (call.Location is not null) answer.Headers.Location = call.Location;
        if (call.Answer is not { } json) return Task.CompletedTask;
        if (httpContext.GetEndpoint()?.Metadata.GetMetadata<Tagged>() is not null) answer.Headers.ETag = ETag.OfJson(json);
        answer.ContentType = "application/json; charset=utf-8";
        return answer.WriteAsync(json, httpContext.RequestAborted);
    }
}
