using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Api.Access;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Hosting;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Stories;

/// <summary>The whole service without Slack: what programs tell it, and what it tells them.</summary>
public class HeadlessStories
{
    private const string Policies =
        """
        facts: [tier]
        policies:
          - id: vendor
            name: Vendor
            first_response: 1h
            warn_before: [15m]
            ladder:
              - {after: 10m, who: on_shift}
        rules:
          - when: $.tier == "gold"
            policy: vendor
        """;

    [Fact]
    public async Task Without_Slack_a_ticket_is_opened_escalated_paused_warned_breached_and_answered()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Policies);
        await using var app = await StartAsync(db, file);
        using var http = await ClientAsync(app, db);
        await MoveAsync(db, 0);

        var opened = await PostAsync(http, "/api/v1/tickets", new { facts = new { tier = "gold" }, requester_id = "customer-7" });
        await FoundAsync(db, "ticket.opened");
        await MoveAsync(db, 10);
        await FoundAsync(db, "ticket.escalated");
        await PostAsync(http, "/api/v1/tickets/1/slas/pause", new { reason = "waiting_on_vendor", @for = "PT2H" });
        await MoveAsync(db, 30);
        await PostAsync(http, "/api/v1/tickets/1/slas/resume", new { });
        await MoveAsync(db, 65);
        await FoundAsync(db, "timer.approaching_breach");
        await MoveAsync(db, 80);
        await FoundAsync(db, "timer.breached");
        await MoveAsync(db, 85);
        var answered = await PostAsync(http, "/api/v1/tickets/1/replies", new { by = "ana" });
        await FoundAsync(db, "timer.missed");

        Assert.Equal("headless", opened.GetProperty("team_id").GetString());
        Assert.Equal("answered", answered.GetProperty("state").GetString());
        Assert.Equal(
            [
                "ticket.opened", "timer.started", "ticket.escalated", "timer.paused", "timer.resumed", "timer.approaching_breach",
                "timer.breached", "ticket.answered", "timer.missed",
            ], await TypesAsync(http));
        Assert.Equal("2026-03-02T10:20:00Z", (await EntriesAsync(http)).Single(entry => TypeOf(entry) == "timer.breached").GetProperty("at").GetString());
    }

    [Fact]
    public async Task The_example_file_of_a_workspace_starts_without_it_and_says_that_nobody_watches_its_channels()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        await using var app = await StartAsync(db, Repository.PathOf("sla-buddy.example.yaml"));

        Assert.Contains(app.Services.GetRequiredService<StartupFaults>().All,
            fault => fault.What.Contains("nobody watches them", StringComparison.Ordinal));
    }

    private static async Task<WebApplication> StartAsync(TestDatabase db, string policies)
    {
        var app = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:SlaBuddy"] = db.ConnectionString, ["Urls"] = "http://127.0.0.1:0", ["Policies:Path"] = policies,
                ["Slack:Enabled"] = "false",
            });
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpClient> ClientAsync(WebApplication app, TestDatabase db)
    {
        var key = ApiKeyText.Create();
        await using (var connection = await db.DataSource.OpenConnectionAsync())
            await connection.ExecuteAsync("select sla.create_api_key(@KeyId, 'story', @hash, @scopes, null, 'story')",
                new { key.KeyId, hash = key.Hash(), scopes = ApiScope.All.ToArray() });
        var http = new HttpClient
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            Timeout = TimeSpan.FromSeconds(30),
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        return http;
    }

    private static async Task MoveAsync(TestDatabase db, int minute)
    {
        await using var connection = await db.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync("select sla.move_clock(@at)",
            new { at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute) });
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // Asked of the database: the API would say that its key calls too often.
    private static Task FoundAsync(TestDatabase db, string type) => Eventually.IsTrue(async () =>
    {
        await using var connection = await db.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<bool>("select exists (select from sla.feed where type = @type)", new { type });
    });

    private static async Task<IReadOnlyList<string>> TypesAsync(HttpClient http) => [.. (await EntriesAsync(http)).Select(TypeOf)];

    private static string TypeOf(JsonElement entry) => entry.GetProperty("type").GetString()!;

    private static async Task<IReadOnlyList<JsonElement>> EntriesAsync(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("/api/v1/history")).GetProperty("items").EnumerateArray()];
}
