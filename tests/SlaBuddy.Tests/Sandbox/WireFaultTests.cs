using System.Net;
using System.Net.Http.Json;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Tests.Sandbox;

public class WireFaultTests : SandboxStory
{
    [Fact]
    public async Task A_rate_limit_says_how_long_to_wait_and_does_nothing()
    {
        Sandbox.Faults.Next("chat.postMessage", Fault.RateLimited(TimeSpan.FromSeconds(7)));

        using var limited = await Post("one");
        using var fine = await Post("two");

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), limited.Headers.RetryAfter!.Delta);
        Assert.Equal("""{"ok":false,"error":"ratelimited"}""", await limited.Content.ReadAsStringAsync());
        Assert.Equal(["two"], Texts());
    }

    [Fact]
    public async Task A_server_error_can_come_before_or_after_the_work()
    {
        using var asked = await Http.PostAsJsonAsync(new Uri(Sandbox.BaseUrl, "sandbox/faults"),
            new { method = "chat.postMessage", fault = "html_503" });
        Sandbox.Faults.Next("chat.postMessage", Fault.AcceptThen500);

        using var before = await Post("lost");
        using var after = await Post("posted all the same");

        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"),
            (before.StatusCode, before.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.InternalServerError, after.StatusCode);
        Assert.Equal(["posted all the same"], Texts());
    }

    [Fact]
    public async Task A_connection_can_break_and_an_answer_can_stay_away()
    {
        Sandbox.Faults.Next("chat.postMessage", Fault.Cut);
        Sandbox.Faults.Next("chat.postMessage", Fault.AcceptThenHang);
        using var impatient = new CancellationTokenSource();

        await Assert.ThrowsAsync<HttpRequestException>(() => Post("cut"));
        var hanging = Http.PostAsync(new Uri(Sandbox.BaseUrl, $"api/chat.postMessage?token={Sandbox.Options.BotToken}"),
            new FormUrlEncodedContent(
                [KeyValuePair.Create("channel", "C0TEAMS"), KeyValuePair.Create("text", "hangs")]), impatient.Token);
        await Sandbox.Workspace.WaitForAsync(message => message.Text == "hangs", Patience);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        Assert.Equal(["hangs"], Texts());
    }

    [Fact]
    public async Task A_gate_holds_a_call_before_its_work_until_it_is_released()
    {
        using var gate = Sandbox.Faults.Hold("chat.postMessage");
        var call = Post("held");
        await gate.ArrivalAsync(Patience);

        Assert.Empty(Texts());
        Assert.Equal(1, gate.Waiting);
        gate.Release();

        using var answer = await call;
        Assert.Equal(["held"], Texts());
    }

    [Fact]
    public async Task A_gate_before_the_answer_lets_the_work_be_done()
    {
        using var gate = Sandbox.Faults.Hold("chat.postMessage", HoldPoint.BeforeAnswering,
            when: arguments => arguments["text"].Contains("level 1", StringComparison.Ordinal));
        using var other = await Post("another message passes");
        var call = Post("level 1");
        await gate.ArrivalAsync(Patience);

        Assert.Equal(["another message passes", "level 1"], Texts());
        Assert.False(call.IsCompleted);

        gate.Release();
        using var answer = await call;
    }

    private Task<HttpResponseMessage> Post(string text) =>
        SlackResponse("chat.postMessage", ("channel", "C0TEAMS"), ("text", text));

    private IEnumerable<string> Texts() => Sandbox.Workspace.MessagesIn("#teams").Select(message => message.Text);
}

public class RateLimitTests : SandboxStory
{
    private protected override SandboxOptions Options => new() { RateLimits = new RateLimitOptions { Tier3 = 2 } };

    [Fact]
    public async Task One_post_a_second_for_each_channel()
    {
        using var first = await SlackResponse("chat.postMessage", ("channel", "C0TEAMS"), ("text", "one"));
        using var tooSoon = await SlackResponse("chat.postMessage", ("channel", "C0TEAMS"), ("text", "two"));
        using var elsewhere = await SlackResponse("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", "three"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await SlackResponse("chat.postMessage", ("channel", "C0TEAMS"), ("text", "four"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.OK],
            new[] { first, tooSoon, elsewhere, later }.Select(response => response.StatusCode));
    }

    [Fact]
    public async Task A_tier_counts_each_method_by_the_minute()
    {
        using var first = await SlackResponse("conversations.history", ("channel", "C0TEAMS"));
        Clock.Advance(TimeSpan.FromSeconds(15));
        using var second = await SlackResponse("conversations.history", ("channel", "C0TEAMS"));
        using var third = await SlackResponse("conversations.history", ("channel", "C0TEAMS"));
        using var otherMethod = await SlackResponse("conversations.info", ("channel", "C0TEAMS"));

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(45), third.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, otherMethod.StatusCode);
    }
}
