using System.Net;
using System.Text;
using SlaBuddy.Sandbox;

namespace SlaBuddy.Tests.Sandbox;

public class SlackCallTests : SandboxStory
{
    [Fact]
    public async Task A_form_a_query_and_a_json_body_say_the_same()
    {
        var form = await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", "one"));
        using var query =
            await Send(HttpMethod.Get, "api/chat.postMessage?channel=C0ENTERPRISE&text=two", Sandbox.Options.BotToken);
        using var json = await Send(HttpMethod.Post, "api/chat.postMessage", Sandbox.Options.BotToken,
            Json("""{"channel":"C0ENTERPRISE","text":"three","blocks":[{"type":"divider"}],"unfurl_links":false}"""));

        Assert.True((bool)form["ok"]!);
        Assert.True((bool)(await Body(query))["ok"]!);
        Assert.True((bool)(await Body(json))["ok"]!);
        Assert.Equal(
            ["one", "two", "three"], Sandbox.Workspace.MessagesIn("#enterprise").Select(message => message.Text));
    }

    [Theory]
    [InlineData("conversations.info", """{"channel":"C0ENTERPRISE"}""", "invalid_arguments")]
    [InlineData("conversations.replies", """{"channel":"C0ENTERPRISE","ts":"1.000000"}""", "invalid_arguments")]
    [InlineData("users.info", """{"user":"U0ANA"}""", "user_not_found")]
    [InlineData("usergroups.users.list", """{"usergroup":"S0GROUPSUPPORT"}""", "no_such_subteam")]
    public async Task Methods_that_read_no_json_miss_what_stands_in_it(string method, string body, string error)
    {
        using var response = await Send(HttpMethod.Post, $"api/{method}", Sandbox.Options.BotToken, Json(body));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(error, (string?)(await Body(response))["error"]);
    }

    [Fact]
    public async Task A_missing_and_a_wrong_token_are_told_apart()
    {
        using var missing = await Send(HttpMethod.Post, "api/auth.test", token: null);
        using var wrong = await Send(HttpMethod.Post, "api/auth.test", token: "xoxb-somebody-else");
        using var argument = await Send(HttpMethod.Get, $"api/auth.test?token={Sandbox.Options.BotToken}", token: null);

        Assert.Equal("not_authed", (string?)(await Body(missing))["error"]);
        Assert.Equal("invalid_auth", (string?)(await Body(wrong))["error"]);
        Assert.Equal("T0ACME", (string?)(await Body(argument))["team_id"]);
        Assert.DoesNotContain(Sandbox.Log.Calls, call => call.Arguments.ContainsKey("token"));
    }

    [Theory]
    [InlineData("chat.postMessage", "C0NOWHERE", "hello", "channel_not_found")]
    [InlineData("chat.postMessage", "C0VIP", "hello", "channel_not_found")]
    [InlineData("chat.postMessage", "C0GENERAL", "hello", "not_in_channel")]
    [InlineData("chat.postMessage", "C0ENTERPRISE", "", "no_text")]
    [InlineData("chat.postEphemeral", "C0ENTERPRISE", "hello", "invalid_arguments")]
    [InlineData("chat.shout", "C0ENTERPRISE", "hello", "unknown_method")]
    [InlineData("conversations.history", "C0GENERAL", "", "not_in_channel")]
    [InlineData("conversations.history", "#enterprise", "", "channel_not_found")]
    public async Task Refusals_carry_slacks_own_codes(string method, string channel, string text, string error)
    {
        var answer = await Slack(method, ("channel", channel), ("text", text));

        Assert.False((bool)answer["ok"]!);
        Assert.Equal(error, (string?)answer["error"]);
    }

    [Fact]
    public async Task More_refusals_that_need_a_message_or_a_person()
    {
        Sandbox.Workspace.Directory.Add(Sandbox.Workspace.Directory.Channel("#success") with { IsArchived = true });

        Assert.Equal("is_archived", await Error("chat.postMessage", ("channel", "C0SUCCESS"), ("text", "hello")));
        Assert.Equal("thread_not_found",
            await Error("conversations.replies", ("channel", "C0TEAMS"), ("ts", "1700000000.000001")));
        Assert.Equal("message_not_found",
            await Error("chat.update", ("channel", "C0TEAMS"), ("ts", "1700000000.000001"), ("text", "x")));
        Assert.Equal("user_not_in_channel",
            await Error("chat.postEphemeral", ("channel", "C0TEAMS"), ("user", "U0CARLA"), ("text", "x")));
        Assert.Equal("users_not_found", await Error("users.lookupByEmail", ("email", "carla@globex.example")));
        Assert.Equal(
            "msg_too_long", await Error("chat.postMessage", ("channel", "C0TEAMS"), ("text", new string('x', 40_001))));
        Assert.Equal("invalid_cursor", await Error("users.list", ("cursor", "bm90aGluZw==")));
    }

    [Fact]
    public async Task The_bots_own_post_comes_back_as_modern_slack_writes_it()
    {
        var answer = await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", "a < b & <@U0ANA>"),
            ("metadata", """{"event_type":"sla_buddy","event_payload":{"key":"42"}}"""));

        var message = answer["message"]!.AsObject();
        Assert.Equal(("U0SLABUDDY", "B0SLABUDDY", "A0SLABUDDY"),
            ((string?)message["user"], (string?)message["bot_id"], (string?)message["bot_profile"]!["app_id"]));
        Assert.False(message.ContainsKey("subtype"));
        Assert.Equal("a &lt; b &amp; <@U0ANA>", (string?)message["text"]);
        var history =
            await Slack("conversations.history", ("channel", "C0ENTERPRISE"), ("include_all_metadata", "true"));
        Assert.Equal("42", (string?)history["messages"]![0]!["metadata"]!["event_payload"]!["key"]);
        var bare = await Slack("conversations.history", ("channel", "C0ENTERPRISE"));
        Assert.False(bare["messages"]![0]!.AsObject().ContainsKey("metadata"));
    }

    [Fact]
    public async Task A_customer_is_seen_to_come_from_another_workspace()
    {
        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");

        var user = (await Slack("users.info", ("user", "U0CARLA")))["user"]!.AsObject();
        var message = (await Slack("conversations.history", ("channel", "C0ENTERPRISE")))["messages"]![0]!;

        Assert.True((bool)user["is_stranger"]!);
        Assert.False(user["profile"]!.AsObject().ContainsKey("email"));
        Assert.Equal("T0GLOBEX", (string?)message["user_team"]);
    }

    [Fact]
    public async Task Joining_again_is_a_warning_and_not_a_fault()
    {
        var first = await Slack("conversations.join", ("channel", "C0GENERAL"));
        var second = await Slack("conversations.join", ("channel", "C0GENERAL"));

        Assert.True((bool)first["channel"]!["is_member"]!);
        Assert.Equal("already_in_channel", (string?)second["warning"]);
        Assert.True((bool)second["ok"]!);
    }

    [Fact]
    public async Task An_ephemeral_is_seen_by_one_person_and_given_back_to_nobody()
    {
        await Slack("chat.postEphemeral", ("channel", "C0ENTERPRISE"), ("user", "U0ANA"), ("text", "only you"));

        Assert.Equal("only you", Assert.Single(Sandbox.Workspace.EphemeralsFor("U0ANA")).Text);
        Assert.Empty(Sandbox.Workspace.EphemeralsFor("U0BEN"));
        Assert.Empty((await Slack("conversations.history", ("channel", "C0ENTERPRISE")))["messages"]!.AsArray());
    }

    private async Task<string?> Error(string method, params (string, string)[] arguments) =>
        (string?)(await Slack(method, arguments))["error"];

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}

public class SlackScopeTests : SandboxStory
{
    private protected override SandboxOptions Options =>
        new() { Scopes = ["chat:write", "channels:history", "channels:read"] };

    [Fact]
    public async Task A_missing_scope_says_what_is_needed_and_what_there_is()
    {
        using var response = await SlackResponse("users.list");
        var answer = await Body(response);

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("users:read", (string?)answer["needed"]);
        Assert.Equal("chat:write,channels:history,channels:read", (string?)answer["provided"]);
        Assert.Equal(
            "chat:write,channels:history,channels:read", response.Headers.GetValues("X-OAuth-Scopes").Single());
    }

    [Fact]
    public async Task Private_channels_need_a_scope_of_their_own()
    {
        Sandbox.Workspace.Join("#vip", "U0SLABUDDY");

        var answer = await Slack("conversations.history", ("channel", "C0VIP"));

        Assert.Equal(("missing_scope", "groups:history"), ((string?)answer["error"], (string?)answer["needed"]));
    }
}
