using Microsoft.AspNetCore.Http.Features;

namespace SlaBuddy.Api.Writing;

/// <summary>Keeps a body so that it can be read once more, and bounds it.</summary>
internal sealed class KeptBody(RequestDelegate next)
{
    public const int MostBytes = 256 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        http.Request.EnableBuffering(MostBytes, MostBytes);
        return next(http);
    }
}
