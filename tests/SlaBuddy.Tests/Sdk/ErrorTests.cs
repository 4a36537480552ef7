using System.Reflection;
using SlaBuddy.Api.Problems;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk;

/// <summary>What the SDK makes of a call that does not come to a good end.</summary>
public sealed class ErrorTests : IAsyncLifetime
{
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public void The_codes_are_those_of_the_service()
    {
        var known = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(code => $"{code.Name} {code.GetValue(null)}");

        Assert.Equal(
            typeof(ApiProblem).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(ApiProblem))
                .Select(field => $"{field.Name} {((ApiProblem)field.GetValue(null)!).Code}").Order(StringComparer.Ordinal),
            known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(400, typeof(InvalidRequestException))]
    [InlineData(401, typeof(AccessDeniedException))]
    [InlineData(403, typeof(AccessDeniedException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(412, typeof(ChangedMeanwhileException))]
    [InlineData(413, typeof(InvalidRequestException))]
    [InlineData(415, typeof(InvalidRequestException))]
    [InlineData(422, typeof(InvalidRequestException))]
    [InlineData(429, typeof(TooManyCallsException))]
    [InlineData(500, typeof(SlaBuddyException))]
    public async Task Each_status_is_an_exception_that_can_be_caught(int status, Type exception)
    {
        using var client = _service.Client(options => options.Retries = 0);
        _service.Refuses(status, "still_waits");

        var ended = await Assert.ThrowsAnyAsync<SlaBuddyException>(() => client.Tickets.ResolveAsync(42));

        Assert.Equal(exception, ended.GetType());
        Assert.Equal((status, "still_waits", "What it was.", "What to do."), (ended.Status, ended.Code, ended.Title, ended.Remedy));
        Assert.Equal($"What it was. What to do. ({status} still_waits)", ended.Message);
    }

    [Fact]
    public async Task What_is_wrong_member_by_member_can_be_read_and_stands_in_the_message()
    {
        using var client = _service.Client();
        _service.Answers(400,
            """
            {"title": "The body is not what it should be.", "status": 400, "code": "invalid_body", "remedy": "Look at errors.",
             "detail": "Two members are wrong.", "errors": {"kind": "Give one of customer, helpdesk."}}
            """, "application/problem+json; charset=utf-8");

        var ended = await Assert.ThrowsAsync<InvalidRequestException>(() => client.Tickets.OpenAsync(new() { Facts = [], Kind = "odd" }));

        Assert.Equal(("invalid_body", "Two members are wrong."), (ended.Code, ended.Detail));
        Assert.Equal("Give one of customer, helpdesk.", ended.Errors["kind"]);
        Assert.Contains("kind: Give one of customer, helpdesk.", ended.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "text/html", "<h1>Bad gateway</h1>")]
    [InlineData(404, "application/problem+json", "{\"title\": \"a proxy's\"")]
    [InlineData(404, "application/problem+json", "{\"title\": \"a proxy's\"}")]
    [InlineData(302, "text/html", "")]
    public async Task What_a_proxy_says_has_no_code_and_the_remedy_names_the_address(int status, string type, string body)
    {
        using var client = _service.Client(options => options.Retries = 0);
        _service.Answers(status, body, type, ("Location", "/elsewhere"));

        var ended = await Assert.ThrowsAnyAsync<SlaBuddyException>(() => client.Tickets.GetAsync(42));

        Assert.Equal((status, null), (ended.Status, ended.Code));
        Assert.Contains("base address", ended.Remedy, StringComparison.Ordinal);
        Assert.Single(_service.Calls);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""{"ticket_id": "42"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_good_status_over_something_else_is_no_good_end(string body)
    {
        using var client = _service.Client();
        _service.Answers(200, body);

        var ended = await Assert.ThrowsAsync<SlaBuddyException>(() => client.Tickets.GetAsync(42));

        Assert.Equal(200, ended.Status);
    }

    [Fact]
    public async Task The_key_is_sent_and_stands_in_no_text()
    {
        using var client = _service.Client(options => options.Retries = 0);
        _service.Refuses(401, ProblemCode.WrongKey);

        var ended = await Assert.ThrowsAsync<AccessDeniedException>(() => client.Tickets.GetAsync(42));

        Assert.Equal($"Bearer {FakeService.Key}", _service.Calls[0].Header("Authorization"));
        Assert.DoesNotContain(FakeService.Key, $"{ended}{client}{client.Tickets}", StringComparison.Ordinal);
    }
}
