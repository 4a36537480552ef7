using System.Text.Json;
using SlaBuddy.Api.Access;
using SlaBuddy.Feed;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Api;

/// <summary>Webhooks as programs set them up and look after them.</summary>
public class WebhooksTests : IAsyncLifetime
{
    private const string Path = "/api/v1/webhooks";
    private const string Url = "http://127.0.0.1:9/hook";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadWebhooks, ApiScope.WriteWebhooks);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task One_is_made_with_a_secret_that_is_shown_this_once()
    {
        var made = await SendAsync(HttpMethod.Post, Path, new { url = Url, description = "our desk", types = new[] { "ticket.opened" } });

        Assert.Equal(201, (int)made.Status);
        Assert.Equal($"{Path}/1", made.Location);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", made.Body.GetProperty("secret").GetString());
        var (_, shown) = await _api.GetAsync($"{Path}/1");
        Assert.False(shown.TryGetProperty("secret", out _));
        Assert.Equal((Url, "our desk", "ticket.opened", true), (shown.GetProperty("url").GetString(), shown.GetProperty("description").GetString(),
            shown.GetProperty("types")[0].GetString(), shown.GetProperty("enabled").GetBoolean()));
        Assert.Equal(1, (await _api.GetAsync(Path)).Body.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"url": "https://127.0.0.2/hook"}""", "422 address_refused")]
    [InlineData("""{"url": "http://127.0.0.2/hook"}""", "422 address_refused")]
    [InlineData("""{"url": "http://169.254.169.254/latest"}""", "422 address_refused")]
    [InlineData("""{"url": "https://[::ffff:10.0.0.1]/"}""", "422 address_refused")]
    [InlineData("""{"url": "https://no-such-host.invalid/"}""", "422 address_refused")]
    [InlineData("""{"url": "gopher://127.0.0.1/"}""", "422 address_refused")]
    [InlineData("""{"url": "http://127.0.0.1:9/", "types": ["ticket.lost"]}""", "400 invalid_body")]
    [InlineData("""{"url": "http://127.0.0.1:9/", "description": " "}""", "400 invalid_body")]
    [InlineData("""{}""", "400 invalid_body")]
    public async Task One_that_could_never_work_is_refused(string body, string problem) =>
        Assert.Equal(problem, await ProblemAsync(HttpMethod.Post, Path, JsonSerializer.Deserialize<JsonElement>(body)));

    [Fact]
    public async Task It_is_changed_by_whoever_knows_its_present_version()
    {
        await CreateAsync();
        var first = await SendAsync(HttpMethod.Get, $"{Path}/1");

        var changed = await SendAsync(HttpMethod.Patch, $"{Path}/1", new { description = "", types = Array.Empty<string>(), enabled = false }, first.Tag);

        Assert.Equal(200, (int)changed.Status);
        Assert.Equal("switched_off", changed.Body.GetProperty("disabled_why").GetString());
        Assert.False(changed.Body.TryGetProperty("types", out _) || changed.Body.TryGetProperty("description", out _));
        Assert.Equal("412 changed_meanwhile", await ProblemAsync(HttpMethod.Patch, $"{Path}/1", new { enabled = true }, first.Tag));
        Assert.Equal(200, (int)(await SendAsync(HttpMethod.Patch, $"{Path}/1", new { enabled = true }, changed.Tag)).Status);
        Assert.Equal("422 address_refused", await ProblemAsync(HttpMethod.Patch, $"{Path}/1", new { url = "http://10.0.0.1/" }));
    }

    [Fact]
    public async Task A_new_secret_leaves_the_old_one_in_force_for_a_while()
    {
        var made = await CreateAsync();

        var rotated = await SendAsync(HttpMethod.Post, $"{Path}/1/secret", new { keep_old_for = "PT2H" });

        Assert.NotEqual(made.Body.GetProperty("secret").GetString(), rotated.Body.GetProperty("secret").GetString());
        Assert.Equal("2026-03-02T10:00:00Z", rotated.Body.GetProperty("old_expires_at").GetString());
        Assert.Equal("400 invalid_body", await ProblemAsync(HttpMethod.Post, $"{Path}/1/secret", new { keep_old_for = "P8D" }));
        for (var n = 0; n < 6; n++) await SendAsync(HttpMethod.Post, $"{Path}/1/secret", new { });
        Assert.Equal(5, await _api.Engine.ScalarAsync<int>("select count(*) from sla.webhook_secret"));
    }

    [Fact]
    public async Task A_test_and_its_log_can_be_looked_at()
    {
        await CreateAsync();

        var test = await SendAsync(HttpMethod.Post, $"{Path}/1/test");

        Assert.Equal("webhook.test pending", $"{test.Body.GetProperty("type").GetString()} {test.Body.GetProperty("state").GetString()}");
        var (_, one) = await _api.GetAsync($"{Path}/1/deliveries/1");
        Assert.Equal(0, one.GetProperty("log").GetArrayLength());
        Assert.Equal(1, (await _api.GetAsync($"{Path}/1/deliveries?state=pending")).Body.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await _api.GetAsync($"{Path}/1/deliveries?state=failed&state=delivered")).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_happened_can_be_sent_once_more_by_id_or_by_time()
    {
        await CreateAsync();
        await _api.Engine.CallAsync("select sla.change_webhook(1, null, null, null, false)");
        await _api.Engine.MoveClockAsync(0);
        await _api.Engine.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));
        await _api.Engine.CallAsync("select sla.extend_feed()");
        Assert.Equal("409 webhook_disabled", await ProblemAsync(HttpMethod.Post, $"{Path}/1/replay", new { history_id = 1 }));
        await SendAsync(HttpMethod.Patch, $"{Path}/1", new { enabled = true });

        var one = await SendAsync(HttpMethod.Post, $"{Path}/1/replay", new { history_id = 1 });
        var all = await SendAsync(HttpMethod.Post, $"{Path}/1/replay", new { from = "2026-03-02T08:00:00Z" });

        Assert.Equal(1, one.Body.GetProperty("deliveries").GetInt32());
        Assert.Equal(2, all.Body.GetProperty("deliveries").GetInt32());
        var (_, deliveries) = await _api.GetAsync($"{Path}/1/deliveries");
        Assert.Equal(["timer.started 1", "ticket.opened 2", "ticket.opened 1"], deliveries.GetProperty("items").EnumerateArray()
            .Select(each => $"{each.GetProperty("type").GetString()} {each.GetProperty("replay").GetInt32()}"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"history_id\": 1, \"from\": \"2026-03-02T08:00:00Z\"}")]
    [InlineData("{\"history_id\": 1, \"types\": [\"ticket.opened\"]}")]
    [InlineData("{\"from\": \"2026-03-02T08:00:00Z\", \"before\": \"2026-03-02T08:00:00Z\"}")]
    [InlineData("{\"from\": \"2026-03-02T08:00:00Z\", \"types\": [\"ticket.lost\"]}")]
    public async Task What_to_send_once_more_must_be_said_in_one_way(string body)
    {
        await CreateAsync();

        Assert.Equal("400 invalid_body", await ProblemAsync(HttpMethod.Post, $"{Path}/1/replay", JsonSerializer.Deserialize<JsonElement>(body)));
    }

    [Fact]
    public async Task A_deleted_one_is_gone()
    {
        await CreateAsync();
        Assert.Equal(204, (int)(await SendAsync(HttpMethod.Delete, $"{Path}/1")).Status);

        Assert.Equal("404 webhook_not_found", await _api.ProblemAsync($"{Path}/1"));
        Assert.Equal("404 webhook_not_found", await _api.ProblemAsync($"{Path}/1/deliveries"));
        Assert.Equal("404 delivery_not_found", await _api.ProblemAsync($"{Path}/1/deliveries/1"));
        Assert.Equal("404 webhook_not_found", await ProblemAsync(HttpMethod.Delete, $"{Path}/1"));
        Assert.Equal("404 webhook_not_found", await ProblemAsync(HttpMethod.Post, $"{Path}/1/test", null));
        Assert.Equal("404 webhook_not_found", await ProblemAsync(HttpMethod.Patch, $"{Path}/1", new { enabled = true }));
        Assert.Equal("404 webhook_not_found", await ProblemAsync(HttpMethod.Post, $"{Path}/1/replay", new { history_id = 1 }));
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_there_may_be()
    {
        for (var n = 0; n < 100; n++)
            await _api.Engine.CallAsync("select sla.create_webhook(@Url, null, null, @secret, 'test')",
                new { Url, secret = WebhookSecret.Create() });

        Assert.Equal("422 too_many_webhooks", await ProblemAsync(HttpMethod.Post, Path, new { url = Url }));
    }

    [Fact]
    public async Task Each_type_has_a_schema()
    {
        foreach (var type in FeedType.All.Append("webhook.test"))
        {
            using var answer = await _api.Http.GetAsync(new Uri($"{Path}/schemas/{type}", UriKind.Relative));
            Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
            using var schema = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(type, schema.RootElement.GetProperty("title").GetString());
        }
        Assert.Equal("404 not_found", await _api.ProblemAsync($"{Path}/schemas/ticket.lost"));
    }

    private Task<ApiAnswer> CreateAsync() => SendAsync(HttpMethod.Post, Path, new { url = Url });

    private Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, string? match = null) =>
        _api.SendAsync(method, path, body, match: match);

    private async Task<string> ProblemAsync(HttpMethod method, string path, object? body = null, string? match = null) =>
        (await SendAsync(method, path, body, match)).Problem;
}
