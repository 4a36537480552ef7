using System.Text.Json;
using SlaBuddy.Api.Problems;
using SlaBuddy.Engine;

namespace SlaBuddy.Api.Writing;

/// <summary>Makes a call one transaction: what it did, that it was this key that did it, and how it was answered.</summary>
internal sealed class WriteFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var ct = http.RequestAborted;
        var key = IdempotencyKey.Read(http.Request);
        var writing = http.RequestServices.GetRequiredService<ApiWriting>();
        await writing.BeginAsync(ct);
        if (key is not null && await BookAsync(key, writing, http.Request, ct) is { IsNew: false } known)
            return known.IsSame ? new RepeatedAnswer(known) : throw new ApiProblemException(ApiProblem.IdempotencyKeyReused);

        var result = await next(context);
        var operation = http.GetEndpoint()!.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        await writing.ExecuteAsync("select sla.note_audit(@KeyId, @operation, @path, @status)",
            new { writing.KeyId, operation, path = http.Request.Path.Value, status }, ct);
        if (key is not null)
            await writing.ExecuteAsync("select sla.end_call(@KeyId, @key, @status, @answer, @Location)", new
            {
                writing.KeyId, key, status, writing.Location,
                answer = (result as IValueHttpResult)?.Value is { } value
                    ? JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options) : null,
            }, ct);
        await writing.CommitAsync(ct);
        http.RequestServices.GetService<Doorbell>()?.Ring();
        return result;
    }

    private static async Task<KnownCall> BookAsync(string key, ApiWriting writing, HttpRequest request, CancellationToken ct) =>
        await writing.QuerySingleAsync<KnownCall>(
            """
            select is_new as IsNew, is_same as IsSame, status as Status, answer as Answer, location as Location
              from sla.begin_call(@KeyId, @key, @hash)
            """, new { writing.KeyId, key, hash = await RequestHash.OfAsync(request, ct) }, ct);
}
