using System.Net;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>The outbox as programs see it: one escalation that Slack refused for good, and the notice of that.</summary>
public class NotificationsTests : IAsyncLifetime
{
    private const string Notifications = "/api/v1/notifications";
    private const string Secret = "the launch codes are 0000";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadNotifications, ApiScope.WriteNotifications);
        await _api.Engine.MoveClockAsync(0);
        await _api.Engine.HearAsync(EngineWorld.Said(0, EngineWorld.Carla, Secret));
        await _api.Engine.FireAsync(10);
        await _api.Engine.CallAsync("select * from sla.claim_notifications('one', '30 s')");
        await _api.Engine.CallAsync("select sla.record_refused(notification_id, 1, 'is_archived', null) from sla.notification where kind = 'escalation'");
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task What_Slack_refused_is_shown_with_the_reason_and_the_remedy_and_no_text_of_anybody()
    {
        var answer = await _api.SendAsync(HttpMethod.Get, $"{Notifications}?state=failed");

        var failed = Assert.Single(answer.Body.GetProperty("items").EnumerateArray());
        Assert.Equal("escalation failed is_archived", string.Join(' ', new[] { "kind", "state", "error" }
            .Select(key => failed.GetProperty(key).GetString())));
        Assert.Contains("Unarchive", failed.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (failed.GetProperty("ticket_id").GetInt32(), failed.GetProperty("level").GetInt32()));
        Assert.DoesNotContain("launch", (await _api.SendAsync(HttpMethod.Get, Notifications)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_hold_together_and_pages_show_each_once()
    {
        Assert.Equal("ops_notice escalation", await KindsAsync("limit=1"));
        Assert.Equal("escalation", await KindsAsync("ticket_id=1&kind=escalation"));
        Assert.Equal("", await KindsAsync("ticket_id=2"));
        Assert.Equal("ops_notice", await KindsAsync("kind=ops_notice&kind=digest&state=pending"));
        Assert.Equal("", await KindsAsync("kind=ops_notice&state=failed"));
    }

    [Fact]
    public async Task Sent_again_it_is_pending_once_however_often_the_call_comes()
    {
        var id = await FailedAsync();

        var first = await _api.SendAsync(HttpMethod.Post, $"{Notifications}/{id}/resend", key: "k1");
        var again = await _api.SendAsync(HttpMethod.Post, $"{Notifications}/{id}/resend", key: "k1");

        Assert.Equal("pending", first.Body.GetProperty("state").GetString());
        Assert.Equal((first.Text, "true"), (again.Text, again.Replayed));
        Assert.Equal("409 not_failed", (await _api.SendAsync(HttpMethod.Post, $"{Notifications}/{id}/resend")).Problem);
        Assert.Equal(1, await _api.Engine.ScalarAsync<int>("select count(*)::int from sla.ticket_history where kind = 'resent' and actor like 'key:%'"));
    }

    [Fact]
    public async Task What_is_no_longer_true_is_not_sent_again()
    {
        var id = await FailedAsync();
        await _api.Engine.MoveClockAsync(11);
        await _api.Engine.HearAsync(EngineWorld.Said(11, EngineWorld.Ana));

        var answer = await _api.SendAsync(HttpMethod.Post, $"{Notifications}/{id}/resend");

        Assert.Equal((HttpStatusCode.OK, "suppressed"), (answer.Status, answer.Body.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("?state=late", "400 invalid_parameter")]
    [InlineData("?kind=letter", "400 invalid_parameter")]
    [InlineData("?ticket_id=one", "400 invalid_parameter")]
    [InlineData("?limit=0", "400 invalid_parameter")]
    [InlineData("/99", "404 notification_not_found")]
    [InlineData("/one", "404 not_found")]
    public async Task What_is_mangled_is_a_problem_with_a_code(string path, string problem) =>
        Assert.Equal(problem, await _api.ProblemAsync(Notifications + path));

    [Fact]
    public async Task Whoever_may_only_read_sends_nothing_again()
    {
        Assert.Equal("404 notification_not_found", (await _api.SendAsync(HttpMethod.Post, $"{Notifications}/99/resend")).Problem);
        var id = await FailedAsync();
        await _api.HoldKeyAsync(ApiScope.ReadNotifications);

        Assert.Equal("403 scope_missing", (await _api.SendAsync(HttpMethod.Post, $"{Notifications}/{id}/resend")).Problem);
        Assert.Equal("failed", (await _api.GetAsync($"{Notifications}/{id}")).Body.GetProperty("state").GetString());
    }

    private Task<long> FailedAsync() =>
        _api.Engine.ScalarAsync<long>("select notification_id from sla.notification where state = 'failed'");

    private async Task<string> KindsAsync(string query)
    {
        var seen = new List<string?>();
        string? next = null;
        do
        {
            var (_, page) = await _api.GetAsync($"{Notifications}?{query}{(next is null ? "" : $"&after={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(it => it.GetProperty("kind").GetString()));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        } while (next is not null);
        return string.Join(' ', seen);
    }
}
