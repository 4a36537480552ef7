using Microsoft.AspNetCore.Http;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Helpdesk;

/// <summary>What each helpdesk's own words mean for the clock, from answers as their documentation shows them.</summary>
public class MeaningTests
{
    private const string Human = """{"channel": "web", "source": {"from": {}, "to": {}, "rel": null}}""";

    [Theory]
    [InlineData(10, true, Human, "[]", "agent_reply")]
    [InlineData(11, true, Human, "[]", "agent_reply")]
    [InlineData(20, true, Human, "[]", "customer_message")]
    // The requester, though an agent.
    [InlineData(12, true, Human, "[]", "customer_message")]
    [InlineData(10, false, Human, "[]", null)]
    [InlineData(10, true, """{"channel": "rule", "source": {"rel": "trigger"}}""", "[]", null)]
    [InlineData(10, true, """{"channel": 8, "source": {}}""", "[]", null)]
    [InlineData(10, true, """{"channel": "api", "source": {"rel": "automation"}}""", "[]", null)]
    [InlineData(10, true, """{"channel": "answer_bot_for_web_widget", "source": null}""", "[]", null)]
    [InlineData(10, true, """{"channel": "api", "source": {}}""", "[]", "agent_reply")]
    [InlineData(20, true, """{"channel": "email", "source": {}}""", "[4]", null)]
    [InlineData(20, true, """{"channel": "email", "source": {}}""", "[0]", "customer_message")]
    [InlineData(-1, true, Human, "[]", null)]
    [InlineData(99, true, Human, "[]", null)]
    public async Task A_comment_in_Zendesk(int author, bool isPublic, string via, string flags, string? kind)
    {
        var comment = $$"""
            {"id": 501, "type": "Comment", "author_id": {{author}}, "public": {{(isPublic ? "true" : "false")}}, "via": {{via}},
             "metadata": {"system": {}, "custom": {}, "flags": {{flags}} }, "created_at": "2026-03-02T08:20:00Z", "body": "hello"}
            """;

        var messages = await ZendeskAsync(comment);

        Assert.Equal(kind is null ? [] : [$"{kind} zendesk:4711:501 08:20"], messages);
    }

    [Fact]
    public async Task The_comment_that_opened_a_Zendesk_ticket_is_nobodys_answer() => Assert.Empty(await ZendeskAsync($$"""
        {"id": 500, "author_id": 10, "public": true, "via": {{Human}}, "created_at": "2026-03-02T08:00:00Z"}
        """));

    [Theory]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 0}""", "agent_reply")]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 2}""", "agent_reply")]
    [InlineData("""{"incoming": true, "private": false, "user_id": 20, "source": 0}""", "customer_message")]
    [InlineData("""{"incoming": false, "private": false, "user_id": 12, "source": 0}""", "customer_message")]
    [InlineData("""{"incoming": false, "private": true, "user_id": 10, "source": 2}""", null)]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 6}""", null)]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 8}""", null)]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 0, "auto_response": true}""", null)]
    [InlineData("""{"incoming": false, "private": false, "user_id": 10, "source": 0, "automation_id": 5}""", null)]
    [InlineData("""{"incoming": true, "private": false, "user_id": 20, "source": 0, "auto_response": true}""", null)]
    [InlineData("""{"incoming": false, "private": false, "user_id": null, "source": 0}""", null)]
    public async Task A_conversation_in_Freshdesk(string said, string? kind)
    {
        var conversation = "{\"id\": 501, \"created_at\": \"2026-03-02T09:20:00+01:00\", " + said[1..];

        var heard = await FreshdeskAsync("\"status\": 2, \"spam\": false", $"[{conversation}]");

        Assert.Equal(kind is null ? [] : [$"{kind} freshdesk:4711:501 08:20"], heard.Messages);
    }

    [Theory]
    [InlineData("\"status\": 2, \"spam\": false", null)]
    [InlineData("\"status\": 3, \"spam\": false", null)]
    [InlineData("\"status\": 4, \"spam\": false", "08:25 resolved in Freshdesk without an answer")]
    [InlineData("\"status\": 5, \"spam\": false", "08:25 resolved in Freshdesk without an answer")]
    [InlineData("\"status\": 2, \"spam\": true", "08:30 thrown away in Freshdesk")]
    [InlineData("\"status\": 2, \"spam\": false, \"deleted\": true", "08:30 thrown away in Freshdesk")]
    public async Task A_status_in_Freshdesk(string status, string? closed) =>
        Assert.Equal(closed, (await FreshdeskAsync(status, "[]")).Closed);

    private static async Task<string[]> ZendeskAsync(string comment)
    {
        await using var server = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(
            http.Request.Path.Value!.EndsWith("/comments", StringComparison.Ordinal)
                ? $$"""
                  {"comments": [{{comment}}], "meta": {"has_more": false, "after_cursor": null}, "links": {"next": null},
                   "users": [{"id": 10, "role": "agent", "name": "Ana", "email": "ana@acme.example"}, {"id": 11, "role": "admin"},
                             {"id": 12, "role": "agent"}, {"id": 20, "role": "end-user"}]}
                  """
                : """
                  {"tickets": [{"id": 4711, "status": "open", "requester_id": 12, "created_at": "2026-03-02T08:00:00Z",
                                "updated_at": "2026-03-02T08:30:00Z"}],
                   "metric_sets": [{"ticket_id": 4711, "solved_at": null, "latest_comment_added_at": "2026-03-02T08:20:00Z"}], "count": 1}
                  """));
        await using var world = new HelpdeskWorld("zendesk", server.Url);
        var heard = await world.AskAsync();
        Assert.Null(heard.Fault);
        return [.. heard.Reading!.Messages.Select(it => $"{it.Kind} {it.Source} {it.At.UtcDateTime:HH:mm}")];
    }

    private static async Task<(string[] Messages, string? Closed)> FreshdeskAsync(string status, string conversations)
    {
        await using var server = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(
            http.Request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal)
                ? conversations
                : $$"""
                  {"id": 4711, "requester_id": 12, "created_at": "2026-03-02T08:00:00Z", "updated_at": "2026-03-02T08:30:00Z",
                   {{status}}, "stats": {"agent_responded_at": null, "requester_responded_at": null,
                   "resolved_at": "2026-03-02T08:25:00Z", "closed_at": null} }
                  """));
        await using var world = new HelpdeskWorld("freshdesk", server.Url);
        var heard = await world.AskAsync();
        Assert.Null(heard.Fault);
        return ([.. heard.Reading!.Messages.Select(it => $"{it.Kind} {it.Source} {it.At.UtcDateTime:HH:mm}")],
            heard.Reading.Closed is { } closed ? $"{closed.At.UtcDateTime:HH:mm} {closed.Why}" : null);
    }
}
