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
            await ProblemAnswer.WriteAsync(http, OfReading(wrong));
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
        if (http.Response is { HasStarted: false, ContentLength: null, ContentType: null } && OfRouting(http.Response.StatusCode) is { } missing)
            await ProblemAnswer.WriteAsync(http, missing);
    }

    // The check before the operation finds what it can; what only the reading itself finds ends here.
    private static ApiProblem OfReading(BadHttpRequestException wrong) => wrong switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblem.BodyTooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ApiProblem.UnsupportedMediaType,
        { InnerException: System.Text.Json.JsonException } => ApiProblem.InvalidBody,
        _ => ApiProblem.InvalidParameter,
    };

    private static ApiProblem? OfRouting(int status) => status switch
    {
        StatusCodes.Status404NotFound => ApiProblem.NotFound,
        StatusCodes.Status405MethodNotAllowed => ApiProblem.MethodNotAllowed,
        StatusCodes.Status415UnsupportedMediaType => ApiProblem.UnsupportedMediaType,
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered: the database does not answer")]
    private partial void LogUnavailable(string path, Exception fault);

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered")]
    private partial void LogUnforeseen(string path, Exception fault);
}
