using SlaBuddy.Slack;

namespace SlaBuddy.Tests.Slack;

/// <summary>Lists are read to their end, whatever the pages look like.</summary>
public class CursorTests
{
    [Theory]
    [InlineData("""{"next_cursor":""}""")]
    [InlineData("""{"next_cursor":null}""")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_cursor_that_is_empty_null_or_absent_is_the_end_and_a_short_page_is_not(string end)
    {
        await using var world = (await SlackWorld.StartAsync(("ListPageSize", "2"))).Answers("users.list",
            """{"ok":true,"members":[{"id":"U1"},{"id":"U2"}],"response_metadata":{"next_cursor":"a="}}""",
            """{"ok":true,"members":[],"response_metadata":{"next_cursor":"b="}}""",
            """{"ok":true,"members":[{"id":"U3"}],"response_metadata":END}""".Replace("END", end));

        var users = await ReadAsync(world.Slack.Users.List());

        Assert.Equal(["U1", "U2", "U3"], users.Select(user => user.Id));
        Assert.Equal([null, "a=", "b="], world.Calls.Select(call => call["cursor"]));
        Assert.All(world.Calls, call => Assert.Equal("2", call["limit"]));
    }

    [Fact]
    public async Task A_repeated_cursor_is_an_error_and_no_endless_loop()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("conversations.list",
            """{"ok":true,"channels":[{"id":"C1"}],"response_metadata":{"next_cursor":"a"}}""",
            """{"ok":true,"channels":[{"id":"C2"}],"response_metadata":{"next_cursor":"b"}}""",
            """{"ok":true,"channels":[{"id":"C3"}],"response_metadata":{"next_cursor":"a"}}""");

        var fault = await Assert.ThrowsAsync<SlackException>(() => ReadAsync(world.Slack.Conversations.List()));

        Assert.Equal("repeated_cursor", fault.ErrorCode);
        Assert.Equal(3, world.Calls.Count);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_is_an_error()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("conversations.history",
            """{"ok":true,"messages":[],"response_metadata":{"next_cursor":"a"}}""");

        await world.Slack.Conversations.HistoryPage("C1");

        await Assert.ThrowsAsync<SlackException>(() => world.Slack.Conversations.HistoryPage("C1", cursor: "a"));
    }

    [Fact]
    public async Task A_history_asks_for_its_stretch_within_the_page_size_we_may_use()
    {
        await using var world = await SlackWorld.StartAsync(("HistoryPageSize", "15"));
        world.Answers("conversations.history",
            """
            {"ok":true,"has_more":true,"messages":[{"type":"message","ts":"2.000001"}],
             "response_metadata":{"next_cursor":"n"}}
            """);

        var page = await world.Slack.Conversations.HistoryPage("C1", oldest: "1.000001", latest: "3.000001",
            inclusive: true, limit: 999, includeAllMetadata: true);

        var call = world.Calls[0];
        Assert.Equal(("n", true, "2.000001"), (page.NextCursor, page.HasMore, page.Messages[0].Ts));
        Assert.Equal(("1.000001", "3.000001", "true", "15", "true"),
            (call["oldest"], call["latest"], call["inclusive"], call["limit"], call["include_all_metadata"]));
    }

    [Fact]
    public async Task The_root_that_leads_every_page_of_a_thread_is_read_once()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("conversations.replies",
            """{"ok":true,"messages":[{"ts":"1.0"},{"ts":"2.0"}],"response_metadata":{"next_cursor":"a"}}""",
            """{"ok":true,"messages":[{"ts":"1.0"},{"ts":"3.0"}]}""");

        var replies = await ReadAsync(world.Slack.Conversations.Replies("C1", "1.0"));

        Assert.Equal(["1.0", "2.0", "3.0"], replies.Select(reply => reply.Ts));
        Assert.Equal("1.0", world.Calls[0]["ts"]);
    }

    [Fact]
    public async Task A_group_without_a_list_of_members_is_not_an_empty_group()
    {
        await using var world = (await SlackWorld.StartAsync(("ReadRetries", "0"))).Answers("usergroups.users.list",
            """{"ok":true,"users":["U1"]}""", """{"ok":true}""");

        Assert.Equal(["U1"], await world.Slack.UserGroupUsers.List("S1"));

        await Assert.ThrowsAsync<SlackAmbiguousException>(() => world.Slack.UserGroupUsers.List("S1"));
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var read = new List<T>();
        await foreach (var item in items) read.Add(item);
        return read;
    }
}
