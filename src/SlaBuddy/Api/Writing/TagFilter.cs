using Microsoft.Net.Http.Headers;

namespace SlaBuddy.Api.Writing;

/// <summary>Gives an answer its <c>ETag</c>; who has this version already gets 304.</summary>
internal sealed class TagFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is not IValueHttpResult { Value: { } value }) return result;
        var tag = ETag.Of(value);
        var http = context.HttpContext;
        http.Response.Headers.ETag = tag;
        return HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var known) && ETag.IsIn(known.ToString(), tag)
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : result;
    }
}
