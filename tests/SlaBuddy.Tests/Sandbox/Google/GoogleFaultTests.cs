using System.Net;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Sandbox.Google;

public class GoogleFaultTests : GoogleStory
{
    [Theory]
    [InlineData("401", 401, "authError", "global")]
    [InlineData("403", 403, "forbidden", "global")]
    [InlineData("rateLimitExceeded", 403, "rateLimitExceeded", "usageLimits")]
    [InlineData("userRateLimitExceeded", 403, "userRateLimitExceeded", "usageLimits")]
    [InlineData("quotaExceeded", 403, "quotaExceeded", "usageLimits")]
    [InlineData("accessNotConfigured", 403, "accessNotConfigured", "usageLimits")]
    [InlineData("insufficientPermissions", 403, "insufficientPermissions", "global")]
    [InlineData("404", 404, "notFound", "global")]
    [InlineData("410", 410, "fullSyncRequired", "calendar")]
    [InlineData("429", 429, "rateLimitExceeded", "usageLimits")]
    [InlineData("503", 503, "backendError", "global")]
    public async Task Each_refusal_can_be_asked_for_by_its_word(string word, int status, string reason, string domain)
    {
        var token = await TokenAsync();
        await AskForFault("events.list", $"error:{word}");

        using var refused = await AskAsync(SandboxCalendar.Shifts, token);
        using var served = await AskAsync(SandboxCalendar.Shifts, token);

        var error = (await Body(refused))["error"]!;
        Assert.Equal((status, status), ((int)refused.StatusCode, (int)error["code"]!));
        Assert.Equal((reason, domain),
            ((string?)error["errors"]![0]!["reason"], (string?)error["errors"]![0]!["domain"]));
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Theory]
    [InlineData("invalid_grant", 400, "invalid_grant")]
    [InlineData("unauthorized_client", 401, "unauthorized_client")]
    [InlineData("invalid_scope", 400, "invalid_scope")]
    [InlineData("429", 429, "rate_limit_exceeded")]
    [InlineData("500", 500, "internal_failure")]
    public async Task The_token_call_is_refused_in_the_shape_of_OAuth(string word, int status, string error)
    {
        await AskForFault("token", $"error:{word}");

        using var refused = await AskForTokenAsync(SignedAssertion());

        Assert.Equal((status, error), ((int)refused.StatusCode, (string?)(await Body(refused))["error"]));
    }

    [Theory]
    [InlineData("events.list", "html_503", 503)]
    [InlineData("events.list", "html:403", 403)]
    [InlineData("events.list", "html:200", 200)]
    [InlineData("token", "html:502", 502)]
    public async Task A_page_for_people_can_take_the_place_of_an_answer(string method, string word, int status)
    {
        var token = await TokenAsync();
        await AskForFault(method, word);

        using var page = method == "token"
            ? await AskForTokenAsync(SignedAssertion()) : await AskAsync(SandboxCalendar.Shifts, token);

        Assert.Equal((status, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("events.list")]
    [InlineData("token")]
    public async Task An_answer_can_stay_away_and_a_connection_can_break(string method)
    {
        var token = await TokenAsync();
        Sandbox.Faults.Next(method, Fault.AcceptThenHang);
        Sandbox.Faults.Next(method, Fault.Cut);
        using var impatient = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        async Task Ask()
        {
            using var request = new HttpRequestMessage(
                method == "token" ? HttpMethod.Post : HttpMethod.Get, new Uri(Sandbox.BaseUrl,
                    method == "token" ? "google/token" : "google/calendar/v3/calendars/x/events"));
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await impatient.SendAsync(request, Patience);
        }

        await Assert.ThrowsAsync<TaskCanceledException>(Ask);
        await Assert.ThrowsAsync<HttpRequestException>(Ask);
    }

    [Fact]
    public async Task Too_many_calls_may_be_told_with_or_without_how_long_to_wait()
    {
        var token = await TokenAsync();
        Sandbox.Faults.Next("events.list", Fault.RateLimited(TimeSpan.FromSeconds(9)));

        using var limited = await AskAsync(SandboxCalendar.Shifts, token);

        Assert.Equal((HttpStatusCode.TooManyRequests, 9.0),
            (limited.StatusCode, limited.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
    }

    private async Task AskForFault(string method, string word)
    {
        using var body = new StringContent(
            $$"""{"method":"{{method}}","fault":"{{word}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await Send(HttpMethod.Post, "sandbox/faults", token: null, body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
