using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;
using static SlaBuddy.Tests.Slack.SlackAnswers;

namespace SlaBuddy.Tests.Slack;

/// <summary>A response URL is a permission: it goes to Slack alone, and nobody reads it in a log.</summary>
public class ResponseUrlTests
{
    private const string Secret = "very-secret-path";

    [Theory]
    [InlineData("https://slack.com.evil.example/commands/" + Secret)]
    [InlineData("https://evilslack.com/commands/" + Secret)]
    [InlineData("http://hooks.slack.com/commands/" + Secret)]
    [InlineData("https://hooks.slack.com:8443/commands/" + Secret)]
    [InlineData("https://user@127.0.0.1/commands/" + Secret)]
    [InlineData("file:///etc/passwd")]
    [InlineData(Secret)]
    public async Task Anywhere_else_than_Slack_it_is_refused(string url)
    {
        await using var world = await SlackWorld.StartAsync();

        var refused = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Respond(url, new MessageResponse("hello")));

        Assert.Equal("foreign_response_url", refused.ErrorCode);
        Assert.DoesNotContain(Secret, refused.ToString());
        Assert.Empty(world.Calls);
    }

    [Fact]
    public async Task The_answer_is_for_one_person_and_leaves_the_message_alone()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Answers(Secret, Text("ok"));

        await world.Slack.Respond(world.Url + Secret, new MessageResponse("hello"));

        var call = Assert.Single(world.Calls);
        Assert.StartsWith("application/json", call.ContentType);
        Assert.Null(call.Authorization);
        Assert.Equal("""{"text":"hello","response_type":"ephemeral","replace_original":false}""", call.Body);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_without_the_address()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Answers(Secret, Error("used_url"));

        var refused = await Assert.ThrowsAsync<SlackException>(
            () => world.Slack.Respond(world.Url + Secret, new MessageResponse("hello")));

        Assert.Equal("used_url", refused.ErrorCode);
        Assert.DoesNotContain(Secret, refused + string.Join('\n', world.Logs.Lines));
    }
}
