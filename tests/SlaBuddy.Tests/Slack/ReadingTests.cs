using SlaBuddy.Slack;
using SlaBuddy.Tests.Wire;
using static SlaBuddy.Tests.Slack.SlackAnswers;

namespace SlaBuddy.Tests.Slack;

/// <summary>What may be repeated is repeated, politely.</summary>
public class ReadingTests
{
    private const string UserU1 = """{"ok":true,"user":{"id":"U1","name":"ana"}}""";
    private static readonly TimeSpan ShorterThanAnyTimeout = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task A_limited_call_waits_as_long_as_Slack_asks_and_not_a_tick_less()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("users.info", TooMany(7), Json(UserU1));
        var start = world.Clock.GetUtcNow();

        var user = world.Slack.Users.Info("U1");
        await Eventually.IsTrue(() => world.Clock.NextTimerAt == start.AddSeconds(7));
        world.Clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.Equal(1, world.CallsOf("users.info"));

        world.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("ana", (await user).Name);
        Assert.Equal(2, world.CallsOf("users.info"));
    }

    [Fact]
    public async Task A_limit_on_one_method_or_channel_delays_no_other()
    {
        await using var world = (await SlackWorld.StartAsync())
            .Answers("conversations.history", TooMany(25), Json("""{"ok":true,"messages":[]}"""))
            .Answers("users.info", UserU1);
        var start = world.Clock.GetUtcNow();
        var limited = world.Slack.Conversations.HistoryPage("C1");
        await Eventually.IsTrue(() => world.Clock.NextTimerAt == start.AddSeconds(25));

        await world.Slack.Users.Info("U1");
        await world.Slack.Conversations.HistoryPage("C2");

        Assert.False(limited.IsCompleted);
        world.Clock.Advance(TimeSpan.FromSeconds(25));
        await limited;
    }

    [Fact]
    public async Task A_wait_longer_than_the_bound_is_told_at_once()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("users.info", TooMany(31));

        var limited = await Assert.ThrowsAsync<SlackRateLimitException>(() => world.Slack.Users.Info("U1"));

        Assert.Equal(TimeSpan.FromSeconds(31), limited.RetryAfter);
        Assert.Equal(1, world.CallsOf("users.info"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("html200")]
    [InlineData("cut")]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    public async Task What_says_nothing_is_asked_again(string fault)
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("users.info", fault switch
        {
            "html" => Html(503),
            "html200" => Html(200),
            "cut" => Cut(),
            _ => Error(fault),
        }, Json(UserU1));

        var user = await Eventually.Ends(world.Slack.Users.Info("U1"), world.Clock, ShorterThanAnyTimeout);

        Assert.Equal("U1", user.Id);
        Assert.Equal(2, world.CallsOf("users.info"));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_given_up_and_made_again()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("users.info", Hang(), Json(UserU1));
        var start = world.Clock.GetUtcNow();

        var user = world.Slack.Users.Info("U1");
        await Eventually.IsTrue(() => world.CallsOf("users.info") == 1);
        Assert.Equal(start.AddSeconds(10), world.Clock.NextTimerAt);

        world.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("U1", (await Eventually.Ends(user, world.Clock, ShorterThanAnyTimeout)).Id);
    }

    [Fact]
    public async Task A_refusal_is_not_repeated_and_names_the_scopes()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("users.info",
            """{"ok":false,"error":"missing_scope","needed":"users:read","provided":"chat:write,commands"}""");

        var refused = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Users.Info("U1"));

        Assert.Equal(("users.info", "missing_scope", "users:read", "chat:write,commands"),
            (refused.Method, refused.ErrorCode, refused.Needed, refused.Provided));
        Assert.Equal(1, world.CallsOf("users.info"));
    }

    [Fact]
    public async Task It_gives_up_after_the_configured_repetitions()
    {
        await using var world = (await SlackWorld.StartAsync(("ReadRetries", "2"))).Answers("users.info", Html(502));

        var failed = await Assert.ThrowsAsync<SlackAmbiguousException>(() =>
            Eventually.Ends(world.Slack.Users.Info("U1"), world.Clock, ShorterThanAnyTimeout));

        Assert.Equal("http_502", failed.ErrorCode);
        Assert.Equal(3, world.CallsOf("users.info"));
    }

    [Fact]
    public async Task A_method_that_only_fails_is_left_alone_for_a_while_and_the_others_go_on()
    {
        await using var world = (await SlackWorld.StartAsync(("ReadRetries", "0")))
            .Answers("users.info", Html(500)).Answers("auth.test", """{"ok":true,"team_id":"T1","user_id":"U0"}""");
        for (var call = 0; call < 10; call++)
            await Assert.ThrowsAsync<SlackAmbiguousException>(() => world.Slack.Users.Info("U1"));

        await Assert.ThrowsAsync<SlackUnreachableException>(() => world.Slack.Users.Info("U1"));

        Assert.Equal(10, world.CallsOf("users.info"));
        Assert.Equal("T1", (await world.Slack.Auth.Test()).TeamId);
    }

    [Fact]
    public async Task Nothing_that_is_logged_or_thrown_holds_the_token()
    {
        await using var world = (await SlackWorld.StartAsync(("ReadRetries", "1")))
            .Answers("users.info", Html(500)).Answers("chat.postMessage", Cut())
            .Answers("auth.test", Error("invalid_auth"));

        var faults = new Exception[]
        {
            await Assert.ThrowsAsync<SlackAmbiguousException>(() =>
                Eventually.Ends(world.Slack.Users.Info("U1"), world.Clock, ShorterThanAnyTimeout)),
            await Assert.ThrowsAsync<SlackAmbiguousException>(() =>
                world.Slack.Chat.PostMessage(new Message { Channel = "C1", Text = "hi" })),
            await Assert.ThrowsAsync<SlackException>(() => world.Slack.Auth.Test()),
        };

        Assert.NotEmpty(world.Logs.Lines);
        Assert.All(world.Logs.Lines, line => Assert.DoesNotContain(SlackWorld.Token, line));
        Assert.All(faults, fault => Assert.DoesNotContain(SlackWorld.Token, fault.ToString()));
    }

    [Fact]
    public async Task The_scopes_of_the_token_are_read_from_the_header()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("auth.test", async context =>
        {
            context.Response.Headers["X-OAuth-Scopes"] = "chat:write, users:read";
            await Json("""{"ok":true,"url":"https://acme.slack.com/","team_id":"T1","user_id":"U0","bot_id":"B0"}""")
                (context);
        });

        var who = await world.Slack.Auth.Test();

        Assert.Equal(["chat:write", "users:read"], who.Scopes);
        Assert.Equal(("T1", "U0", "B0", "https://acme.slack.com/"), (who.TeamId, who.UserId, who.BotId, who.Url));
    }
}
