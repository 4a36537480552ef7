using System.Net;
using System.Text.Json;

namespace SlaBuddy.Slack.Wire;

/// <summary>Tells an answer from a refusal, and both from what says nothing about what Slack did.</summary>
internal sealed class AnswerReader(TimeProvider clock)
{
    private const string ScopesHeader = "X-OAuth-Scopes";
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Assumed where Slack limits without saying for how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    public T Read<T>(string method, HttpResponseMessage response, byte[] body) where T : SlackAnswer
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new SlackRateLimitException(method, WaitOf(response));
        if (response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            throw new SlackAmbiguousException(method, $"http_{(int)response.StatusCode}");

        var answer = TryParse<T>(method, response, body);
        if (answer.Ok)
        {
            answer.Scopes = ScopesOf(response);
            answer.AnsweredAt = response.Headers.Date;
            return answer;
        }
        throw answer.Error switch
        {
            "ratelimited" or "rate_limited" => new SlackRateLimitException(method, WaitOf(response)),
            "internal_error" or "fatal_error" or "service_unavailable" =>
                new SlackAmbiguousException(method, answer.Error),
            null => new SlackAmbiguousException(method, "no_answer"),
            { } error => new SlackException(method, error, answer.Needed, answer.Provided),
        };
    }

    private static T TryParse<T>(string method, HttpResponseMessage response, byte[] body) where T : SlackAnswer
    {
        try
        {
            return SlackJson.Parse<T>(body);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw new SlackException(method, $"http_{(int)response.StatusCode}");
        }
        catch (JsonException unreadable)
        {
            throw new SlackAmbiguousException(method, "no_json", unreadable);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => UnsaidWait,
        };
        return asked < ShortestWait ? ShortestWait : asked;
    }

    private static IReadOnlyList<string>? ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(ScopesHeader, out var values)
            ? [.. values.SelectMany(value => value.Split(',', Tidy))]
            : null;
}
