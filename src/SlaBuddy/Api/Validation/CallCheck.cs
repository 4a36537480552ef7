using Microsoft.Net.Http.Headers;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Validation;

/// <summary>Refuses what an operation does not take, and says of each parameter and each member what is wrong with it.</summary>
internal sealed class CallCheck(RequestDelegate next, ExpectedCalls calls)
{
    /// <exception cref="ApiProblemException">A parameter or the body is not what it should be.</exception>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { } endpoint && calls.Find(endpoint) is { } call)
        {
            var errors = ParameterCheck.FindErrors(http.Request, call.Parameters);
            if (endpoint.Metadata.GetMetadata<Matched>() is not null && http.Request.Headers.IfMatch is { Count: > 0 } known
                && !ETag.IsList(known.ToString()))
                errors.TryAdd(HeaderNames.IfMatch, "Give what an answer had as its ETag, quotation marks included.");
            if (errors.Count > 0) throw new ApiProblemException(ApiProblem.InvalidParameter, errors: errors);
            if (call.Body is { } body) await BodyCheck.ReadAsync(http.Request, body, http.RequestAborted);
        }
        await next(http);
    }
}
