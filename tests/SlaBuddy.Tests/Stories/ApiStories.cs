using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Api;

namespace SlaBuddy.Tests.Stories;

/// <summary>What programs change through the API, as people in Slack see it.</summary>
public class ApiStories
{
    [Fact]
    public async Task A_program_puts_a_channel_on_watch_and_the_bot_walks_in_where_it_may()
    {
        await using var story = await Story.BeginAsync();
        await HoldKeyAsync(story, ApiScope.ReadChannels, ApiScope.WriteChannels);

        var put = await SendAsync(story, HttpMethod.Put, "channels/C0GENERAL", Watch("teams"));
        var closed = await SendAsync(story, HttpMethod.Put, "channels/C0VIP", Watch("teams"));
        var nowhere = await SendAsync(story, HttpMethod.Put, "channels/C0NOWHERE", Watch("teams"));

        Assert.Equal(HttpStatusCode.OK, put.Status);
        Assert.Equal("general", put.Body.GetProperty("name").GetString());
        Assert.Equal("422 channel_closed", closed.Problem);
        Assert.Contains("/invite", closed.Body.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal("422 channel_closed", nowhere.Problem);
        Assert.Equal("404 channel_not_found", (await SendAsync(story, HttpMethod.Get, "channels/C0VIP")).Problem);
        await story.CustomerAsksAsync(0, "C0GENERAL");
        Assert.Equal("60/180/360/720", await story.DueAsync());
    }

    [Fact]
    public async Task What_a_program_says_over_the_roster_is_told_in_the_ops_channel_with_the_name_of_its_key()
    {
        await using var story = await Story.BeginAsync();
        await HoldKeyAsync(story, ApiScope.WriteRoster);

        var said = await SendAsync(story, HttpMethod.Post, "roster/overrides",
            new { kind = "cover", user_id = Story.Cem, ends_at = Story.Opening.AddHours(3) });
        await story.SettleAsync();
        await SendAsync(story, HttpMethod.Delete, "roster/overrides/1");
        await story.SettleAsync();

        Assert.Equal(HttpStatusCode.Created, said.Status);
        Assert.Collection(story.OpsHeard(),
            set => Assert.Contains("(by *the API key \"planner\"*)", set, StringComparison.Ordinal),
            ended => Assert.StartsWith(":leftwards_arrow_with_hook: Taken back (by *the API key \"planner\"*)", ended, StringComparison.Ordinal));
    }

    private static object Watch(string policy) => new { kind = "customer", facts = new { policy } };

    private static async Task HoldKeyAsync(Story story, params string[] scopes)
    {
        var key = ApiKeyText.Create();
        await story.ScalarAsync<object>("select sla.create_api_key(@KeyId, 'planner', @hash, @scopes, null, 'test')",
            new { key.KeyId, hash = key.Hash(), scopes });
        story.Service.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
    }

    private static async Task<ApiAnswer> SendAsync(Story story, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1/{path}", UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await story.Service.Http.SendAsync(request);
        return await ApiAnswer.ReadAsync(answer);
    }
}
