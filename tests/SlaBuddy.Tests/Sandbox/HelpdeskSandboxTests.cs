using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Helpdesk;

namespace SlaBuddy.Tests.Sandbox;

/// <summary>The sandbox's helpdesks keep their protocols' manners: credentials, pages, side-loads, errors.</summary>
public class HelpdeskSandboxTests : SandboxStory
{
    [Fact]
    public async Task What_is_done_by_an_admin_call_appears_in_Slack_and_in_the_helpdesk()
    {
        using var opened = await Http.PostAsJsonAsync(At("sandbox/helpdesks/zendesk/tickets"), new { text = "Help <!channel>" }, Patience);
        var id = (long)(await Body(opened))["id"]!;
        foreach (var deed in (string[])["answer", "note", "auto_reply", "customer", "solve"])
            (await Http.PostAsync(At($"sandbox/helpdesks/zendesk/tickets/{id}/{deed}"), null, Patience)).EnsureSuccessStatusCode();
        using var unknown = await Http.PostAsync(At($"sandbox/helpdesks/zendesk/tickets/{id}/dance"), null, Patience);

        var post = Assert.Single(Sandbox.Workspace.MessagesIn("C0HELPDESK"));
        Assert.Contains($"*Ticket ID*: {id}", post.Attachments!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", post.Attachments!.Value[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("solved", (string)(await ZendeskAsync($"tickets/show_many?ids={id},1"))["tickets"]!.AsArray().Single()!["status"]!);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Zendesk_pages_by_cursor_and_brings_the_people_along()
    {
        var ticket = Sandbox.Helpdesks.Zendesk.Open("Help");
        for (var n = 0; n < 4; n++) Sandbox.Helpdesks.Zendesk.AgentAnswers(ticket.Id);

        var first = await ZendeskAsync($"tickets/{ticket.Id}/comments?include=users&sort=-created_at&page[size]=3");
        var second = await ZendeskAsync($"tickets/{ticket.Id}/comments?sort=-created_at&page[size]=3&page[after]={first["meta"]!["after_cursor"]}");

        Assert.Equal((3, 2), (first["comments"]!.AsArray().Count, second["comments"]!.AsArray().Count));
        Assert.Equal("agent", (string)first["users"]!.AsArray().Single()!["role"]!);
        Assert.False((bool)second["meta"]!["has_more"]!);
        Assert.Equal(ticket.Messages[0].Id, (long)second["comments"]![1]!["id"]!);
    }

    [Fact]
    public async Task Freshdesk_pages_by_number_and_link()
    {
        var ticket = Sandbox.Helpdesks.Freshdesk.Open("Help");
        for (var n = 0; n < 31; n++) Sandbox.Helpdesks.Freshdesk.CustomerWrites(ticket.Id);

        using var first = await SendAsync($"freshdesk/api/v2/tickets/{ticket.Id}/conversations", $"{FreshdeskEndpoint.Key}:X");
        using var second = await SendAsync($"freshdesk/api/v2/tickets/{ticket.Id}/conversations?page=2", $"{FreshdeskEndpoint.Key}:X");

        Assert.Contains("rel=\"next\"", Assert.Single(first.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.False(second.Headers.Contains("Link"));
        Assert.Equal((30, 1), (await CountAsync(first), await CountAsync(second)));
    }

    [Theory]
    [InlineData("zendesk/api/v2/users/me", "ana@acme.example/token:wrong", HttpStatusCode.Unauthorized)]
    [InlineData("zendesk/api/v2/tickets/1/comments", "ana@acme.example/token:sandbox-zendesk-token", HttpStatusCode.NotFound)]
    [InlineData("freshdesk/api/v2/agents/me", "wrong:X", HttpStatusCode.Unauthorized)]
    [InlineData("freshdesk/api/v2/tickets/1", "sandbox-freshdesk-key:X", HttpStatusCode.NotFound)]
    public async Task Who_may_not_or_asks_for_nothing_is_refused(string path, string credentials, HttpStatusCode status)
    {
        using var answer = await SendAsync(path, credentials);

        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<JsonObject> ZendeskAsync(string path)
    {
        using var answer = await SendAsync($"zendesk/api/v2/{path}", $"{ZendeskEndpoint.Email}/token:{ZendeskEndpoint.Token}");
        return await Body(answer);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        return await Http.SendAsync(request, Patience);
    }

    private static async Task<int> CountAsync(HttpResponseMessage page) =>
        JsonNode.Parse(await page.Content.ReadAsStringAsync())!.AsArray().Count;

    private Uri At(string path) => new(Sandbox.BaseUrl, path);
}
