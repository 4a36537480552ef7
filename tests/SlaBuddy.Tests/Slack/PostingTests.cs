using System.Text.Json;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Wire;
using static SlaBuddy.Tests.Slack.SlackAnswers;

namespace SlaBuddy.Tests.Slack;

/// <summary>A post is made once, and what became of it is said exactly.</summary>
public class PostingTests
{
    private const string Posted = """{"ok":true,"channel":"C1","ts":"1700000000.000100","message":{}}""";

    [Fact]
    public async Task A_post_is_a_form_with_the_token_in_the_header_and_JSON_in_its_fields()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("chat.postMessage", Posted);

        var posted = await world.Slack.Chat.PostMessage(new Message
        {
            Channel = "C1",
            ThreadTs = "1699999999.000001",
            Text = "Größe & <more>",
            Blocks = [new SectionBlock("*Level 1*"), new DividerBlock(), new ContextBlock("small", "print")],
            Metadata = new MessageMetadata("told", new Dictionary<string, string> { ["key"] = "1:2:3" }),
        });

        var call = Assert.Single(world.Calls);
        Assert.Equal(("C1", "1700000000.000100"), (posted.Channel, posted.Ts));
        Assert.StartsWith("application/x-www-form-urlencoded", call.ContentType);
        Assert.Equal("Bearer " + SlackWorld.Token, call.Authorization);
        Assert.Equal(("C1", "1699999999.000001", "Größe & <more>"), (call["channel"], call["thread_ts"], call["text"]));
        Assert.Equal(("false", "false"), (call["unfurl_links"], call["unfurl_media"]));
        Assert.Equal(
            """[{"type":"section","text":{"text":"*Level 1*","type":"mrkdwn"}},{"type":"divider"},"""
            + """{"type":"context","elements":[{"text":"small","type":"mrkdwn"},{"text":"print","type":"mrkdwn"}]}]""",
            call["blocks"]);
        Assert.Equal("""{"event_type":"told","event_payload":{"key":"1:2:3"}}""", call["metadata"]);
    }

    [Fact]
    public async Task An_update_names_the_message_and_an_ephemeral_its_reader()
    {
        await using var world = (await SlackWorld.StartAsync())
            .Answers("chat.update", Posted).Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1.2"}""");

        await world.Slack.Chat.Update(new Message { Channel = "C1", Ts = "1700000000.000100", Text = "over" });
        await world.Slack.Chat.PostEphemeral("U1", new Message { Channel = "C1", ThreadTs = "1.1", Text = "for you" });

        Assert.Equal("1700000000.000100", world.Calls[0]["ts"]);
        Assert.Equal(("U1", "1.1"), (world.Calls[1]["user"], world.Calls[1]["thread_ts"]));
    }

    [Theory]
    [InlineData("html", "http_503")]
    [InlineData("html200", "no_json")]
    [InlineData("cut", "connection_broken")]
    [InlineData("internal_error", "internal_error")]
    [InlineData("fatal_error", "fatal_error")]
    [InlineData("no_ts", "no_ts")]
    public async Task An_unclear_outcome_is_said_to_be_unclear_and_nothing_is_repeated(string fault, string code)
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("chat.postMessage", fault switch
        {
            "html" => Html(503),
            "html200" => Html(200),
            "cut" => Cut(),
            "no_ts" => Json("""{"ok":true}"""),
            _ => Error(fault),
        });

        var unclear = await Assert.ThrowsAsync<SlackAmbiguousException>(() => PostAsync(world));

        Assert.Equal(code, unclear.ErrorCode);
        Assert.Single(world.Calls);
    }

    [Fact]
    public async Task A_post_that_is_not_answered_in_time_is_unclear()
    {
        await using var world = await SlackWorld.StartAsync(("PostTimeout", "00:00:04"));
        world.Answers("chat.postMessage", Hang());
        var start = world.Clock.GetUtcNow();

        var post = PostAsync(world);
        await Eventually.IsTrue(() => world.Calls.Count == 1);
        Assert.Equal(start.AddSeconds(4), world.Clock.NextTimerAt);
        world.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal("timeout", (await Assert.ThrowsAsync<SlackAmbiguousException>(() => post)).ErrorCode);
        Assert.Single(world.Calls);
    }

    [Fact]
    public async Task A_limited_post_is_certainly_not_made_and_says_when_it_may_be()
    {
        await using var world = (await SlackWorld.StartAsync())
            .Answers("chat.postMessage", TooMany(3), Error("rate_limited"));

        var first = await Assert.ThrowsAsync<SlackRateLimitException>(() => PostAsync(world));
        var second = await Assert.ThrowsAsync<SlackRateLimitException>(() => PostAsync(world));

        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)), (first.RetryAfter, second.RetryAfter));
        Assert.Equal(2, world.Calls.Count);
    }

    [Fact]
    public async Task Where_nobody_listens_it_certainly_was_not_posted()
    {
        await using var world = await SlackWorld.WithNobodyListeningAsync();

        var unreachable = await Assert.ThrowsAsync<SlackUnreachableException>(() => PostAsync(world));

        Assert.Equal("connection_refused", unreachable.ErrorCode);
    }

    [Fact]
    public async Task Who_cancels_gets_a_cancellation()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("chat.postMessage", Hang());
        using var stop = new CancellationTokenSource();

        var post = world.Slack.Chat.PostMessage(new Message { Channel = "C1", Text = "hi" }, stop.Token);
        await Eventually.IsTrue(() => world.Calls.Count == 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
    }

    [Fact]
    public async Task Too_long_a_message_is_cut_and_not_refused()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("chat.postMessage", Posted);

        await world.Slack.Chat.PostMessage(new Message
        {
            Channel = "C1",
            Text = new string('t', 5000),
            Blocks = [.. Enumerable.Repeat(new SectionBlock(new string('b', 4000)), 60)],
        });

        var call = world.Calls[0];
        using var blocks = JsonDocument.Parse(call["blocks"]!);
        Assert.Equal((MessageLimits.Text, '…'), (call["text"]!.Length, call["text"]![^1]));
        Assert.InRange(call["blocks"]!.Length, 1, MessageLimits.BlocksJson);
        Assert.All(blocks.RootElement.EnumerateArray(),
            block => Assert.InRange(block.GetProperty("text").GetProperty("text").GetString()!.Length, 1, 2999));
    }

    private static Task<PostedMessage> PostAsync(SlackWorld world) =>
        world.Slack.Chat.PostMessage(new Message { Channel = "C1", Text = "hi" });
}
