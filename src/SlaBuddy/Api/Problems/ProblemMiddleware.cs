using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Api.Problems;

/// <summary>Makes what ends a call of the API a problem that says what to do; what nobody foresaw is logged and says nothing.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (ApiProblemException ended) when (!http.Response.HasStarted)
        {
            await ProblemAnswer.WriteAsync(http, ended.Problem, ended.Detail, ended.Errors);
            return;
        }
        catch (BadHttpRequestException wrong) when (!http.Response.HasStarted)
        {
            await ProblemAnswer.WriteAsync(http, ApiProblem.InvalidParameter, wrong.Message);
            return;
        }
        catch (PostgresException refusal) when (!http.Response.HasStarted && ApiProblem.Of(refusal.SqlState) is not null)
        {
            await ProblemAnswer.WriteAsync(http, ApiProblem.Of(refusal.SqlState)!, refusal.MessageText);
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted && DatabaseFaultException.IsUnreachable(fault))
        {
            LogUnavailable(http.Request.Path, fault);
            await ProblemAnswer.WriteAsync(http, ApiProblem.Unavailable, retryAfter: TimeSpan.FromSeconds(5));
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            LogUnforeseen(http.Request.Path, fault);
            await ProblemAnswer.WriteAsync(http, ApiProblem.Internal);
            return;
        }
        if (http is { Response: { HasStarted: false, StatusCode: 404, ContentLength: null, ContentType: null } })
            await ProblemAnswer.WriteAsync(http, ApiProblem.NotFound);
    }

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered: the database does not answer")]
    private partial void LogUnavailable(string path, Exception fault);

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered")]
    private partial void LogUnforeseen(string path, Exception fault);
}
