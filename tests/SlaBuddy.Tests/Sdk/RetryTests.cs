using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk;

/// <summary>What the SDK tries again, when, how often, and that a write stays one write.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again_under_the_same_idempotency_key_and_with_the_same_body(int status)
    {
        using var client = _service.Client();
        _service.Refuses(status, "whatever");
        _service.Refuses(status, "whatever");
        _service.Answers(201, Written.Ticket);

        var ticket = await _service.EndsAsync(client.Tickets.OpenAsync(new() { Facts = new() { ["tier"] = "enterprise" } }));

        Assert.Equal(42, ticket.TicketId);
        Assert.Equal(3, _service.Calls.Count);
        Assert.Equal("""{"facts":{"tier":"enterprise"}}""", Assert.Single(_service.Calls.Select(call => call.Body).Distinct()));
        Assert.Equal(32, Assert.Single(_service.Calls.Select(call => call.Header("Idempotency-Key")).Distinct())!.Length);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task What_would_end_the_same_way_again_is_tried_once(int status)
    {
        using var client = _service.Client();
        _service.Refuses(status, "whatever");

        var ended = await Assert.ThrowsAnyAsync<SlaBuddyException>(() => client.Tickets.GetAsync(42));

        Assert.Equal(status, ended.Status);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_key_that_is_none_is_not_tried_until_the_address_is_locked_out_for_longer()
    {
        using var client = _service.Client();
        _service.Refuses(429, ProblemCode.TooManyTries, ("Retry-After", "1"));

        await Assert.ThrowsAsync<TooManyCallsException>(() => client.Tickets.GetAsync(42));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task Waits_double_and_are_never_all_alike_and_end_after_the_tries_that_were_allowed()
    {
        using var client = _service.Client(options => (options.Retries, options.RetryAfter) = (4, TimeSpan.FromSeconds(2)));
        for (var attempt = 0; attempt < 9; attempt++) _service.Refuses(503, ProblemCode.Unavailable);

        var ended = await Assert.ThrowsAsync<SlaBuddyException>(() => _service.EndsAsync(client.Tickets.GetAsync(42)));

        Assert.Equal((503, ProblemCode.Unavailable), (ended.Status, ended.Code));
        Assert.Equal(5, _service.Calls.Count);
        var waits = _service.Calls.Zip(_service.Calls.Skip(1), (before, after) => (after.At - before.At).TotalSeconds).ToArray();
        Assert.All(waits.Zip([2d, 4d, 8d, 16d]), wait => Assert.InRange(wait.First, wait.Second / 2, wait.Second));
        Assert.True(waits.Zip([2d, 4d, 8d, 16d], (wait, most) => wait / most).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("Mon, 02 Mar 2026 09:00:10 GMT")]
    public async Task It_does_not_come_back_sooner_than_it_was_asked_to(string retryAfter)
    {
        using var client = _service.Client();
        _service.Refuses(429, ProblemCode.TooManyCalls, ("Retry-After", retryAfter));
        _service.Answers(200, Written.Ticket);

        await _service.EndsAsync(client.Tickets.GetAsync(42));

        Assert.InRange((_service.Calls[1].At - _service.Calls[0].At).TotalSeconds, 10, 11);
    }

    [Fact]
    public async Task It_does_not_wait_longer_than_it_may_and_says_for_how_long_it_would_have_to()
    {
        using var client = _service.Client(options => options.RetryAfterAtMost = TimeSpan.FromSeconds(30));
        _service.Refuses(429, ProblemCode.TooManyCalls, ("Retry-After", "31"));

        var ended = await Assert.ThrowsAsync<TooManyCallsException>(() => client.Tickets.GetAsync(42));

        Assert.Equal(TimeSpan.FromSeconds(31), ended.RetryAfter);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_ends_and_the_next_one_may_have_one()
    {
        using var client = _service.Client(options => options.AttemptTimeout = TimeSpan.FromSeconds(5));
        var hangs = new TaskCompletionSource();
        _service.Answers(async http =>
        {
            // In the middle of an answer: until then nothing tells it from a good one.
            await http.Response.WriteAsync("""{"ticket_id": 4""");
            await http.Response.Body.FlushAsync();
            hangs.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        });
        _service.Answers(200, Written.Ticket);

        var call = client.Tickets.GetAsync(42);
        await hangs.Task;
        _service.Clock.Advance(TimeSpan.FromSeconds(5));
        var ticket = await _service.EndsAsync(call, reach: TimeSpan.FromSeconds(1));

        Assert.Equal(42, ticket.TicketId);
        Assert.InRange((_service.Calls[1].At - _service.Calls[0].At).TotalSeconds, 5.25, 5.5);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again()
    {
        using var client = _service.Client();
        _service.Answers(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        _service.Answers(200, Written.Ticket);

        Assert.Equal(42, (await _service.EndsAsync(client.Tickets.GetAsync(42))).TicketId);
    }

    [Fact]
    public async Task Where_nobody_listens_the_exception_says_so_and_what_to_check()
    {
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)nobody.LocalEndPoint!).Port;
        using var client = _service.Client(options => options.BaseAddress = new($"http://127.0.0.1:{port}"));

        var ended = await Assert.ThrowsAsync<NoAnswerException>(() => _service.EndsAsync(client.Tickets.GetAsync(42)));

        Assert.Null(ended.Status);
        Assert.Contains("/healthz", ended.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_can_end_the_wait()
    {
        using var client = _service.Client();
        using var stop = new CancellationTokenSource();
        _service.Answers(async http =>
        {
            await http.Response.WriteAsync("");
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Tickets.GetAsync(42, stop.Token));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_key_of_the_callers_own_and_the_state_that_is_meant_are_sent()
    {
        using var client = _service.Client();
        _service.Answers(200, Written.Ticket, headers: ("ETag", "\"v1\""));
        _service.Answers(200, Written.Ticket);

        var ticket = await client.Tickets.GetAsync(42);
        await client.Tickets.ChangeFactsAsync(42, new JsonObject { ["tier"] = "teams" }, ifMatch: ticket.ETag, idempotencyKey: "import-7");

        Assert.Equal(("\"v1\"", "import-7"), (_service.Calls[1].Header("If-Match"), _service.Calls[1].Header("Idempotency-Key")));
        Assert.Null(_service.Calls[0].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task Instants_go_out_in_utc_and_durations_as_iso_8601()
    {
        using var client = _service.Client();
        _service.Answers(200, """{"ticket_id": 42, "state": "waiting"}""");

        await client.Slas.PauseAsync(42, PauseReason.WaitingOnVendor, duration: TimeSpan.FromMinutes(90),
            at: DateTimeOffset.Parse("2026-03-02T11:30:00.25+02:00", CultureInfo.InvariantCulture));

        Assert.Equal("""{"reason":"waiting_on_vendor","for":"PT1H30M","at":"2026-03-02T09:30:00.25Z"}""", _service.Calls[0].Body);
    }
}
