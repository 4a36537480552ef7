using System.Net;
using System.Text.Json;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Tests.Api;

/// <summary>Clocks in the hands of programs. Minutes count from 9:00.</summary>
public class SlasTests : IAsyncLifetime
{
    private const string Ticket = "/api/v1/tickets/1";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync([.. ApiScope.All]);
        await _api.Engine.MoveClockAsync(0);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_ticket_that_no_rule_matches_runs_under_the_policy_it_is_given()
    {
        var opened = await PostAsync("/api/v1/tickets", new { facts = new { colour = "blue" } });
        var started = await PostAsync($"{Ticket}/slas/start", new { policy_id = "teams" });

        Assert.Equal("no_policy", opened.Body.GetProperty("state").GetString());
        Assert.Equal("teams", started.Body.GetProperty("policy").GetProperty("policy_id").GetString());
        Assert.Equal("2026-03-02T10:00:00Z", started.Body.GetProperty("levels")[0].GetProperty("due_at").GetString());
    }

    [Fact]
    public async Task A_pause_for_a_vendor_moves_everything_by_as_long_as_it_lasted()
    {
        await OpenAsync();
        await _api.Engine.MoveClockAsync(5);
        var paused = await PostAsync($"{Ticket}/slas/pause", new { reason = "waiting_on_vendor", @for = "PT2H" });
        await _api.Engine.MoveClockAsync(25);
        var resumed = await PostAsync($"{Ticket}/slas/resume", new { reason = "waiting_on_vendor" });

        Assert.Equal("waiting_on_vendor", Assert.Single(paused.Body.GetProperty("pause_reasons").EnumerateArray()).GetString());
        Assert.Equal("2026-03-02T11:05:00Z", paused.Body.GetProperty("paused_until").GetString());
        Assert.Equal("paused", Assert.Single(paused.Body.GetProperty("slas").EnumerateArray()).GetProperty("state").GetString());
        Assert.Equal("2026-03-02T10:10:00Z", Assert.Single(resumed.Body.GetProperty("slas").EnumerateArray()).GetProperty("due_at").GetString());
    }

    [Fact]
    public async Task A_snooze_moves_the_levels_and_no_timer()
    {
        await OpenAsync();

        var usual = await PostAsync($"{Ticket}/slas/snooze", new { });
        var longer = await PostAsync($"{Ticket}/slas/snooze", new { @for = "PT10M", by = "ana" });

        Assert.Equal("2026-03-02T09:40:00Z", usual.Body.GetProperty("levels")[0].GetProperty("due_at").GetString());
        Assert.Equal("2026-03-02T09:50:00Z", longer.Body.GetProperty("levels")[0].GetProperty("due_at").GetString());
        Assert.Equal("2026-03-02T09:50:00Z", longer.Body.GetProperty("slas")[0].GetProperty("due_at").GetString());
        Assert.Equal(2, longer.Body.GetProperty("snoozes").GetInt32());
    }

    [Fact]
    public async Task Stopping_while_the_customer_waits_needs_a_reason()
    {
        await OpenAsync();

        var refused = await PostAsync($"{Ticket}/slas/stop", new { });
        var stopped = await PostAsync($"{Ticket}/slas/stop", new { without_answer = "it was spam" });
        var late = await PostAsync($"{Ticket}/slas/pause", new { reason = "waiting_on_vendor" });

        Assert.Equal("409 still_waits", refused.Problem);
        Assert.Equal("resolved", stopped.Body.GetProperty("state").GetString());
        Assert.Equal("409 no_clock", late.Problem);
    }

    [Fact]
    public async Task The_explanation_names_the_policy_version_the_clock_and_what_happened()
    {
        await OpenAsync();
        await _api.Engine.MoveClockAsync(5);
        await PostAsync($"{Ticket}/slas/snooze", new { });

        var (status, explained) = await _api.GetAsync($"{Ticket}/slas/explain");

        Assert.Equal(200, status);
        Assert.Equal("enterprise", explained.GetProperty("policy").GetProperty("policy_id").GetString());
        Assert.Equal("PT5M", explained.GetProperty("clock").GetProperty("reads").GetString());
        Assert.Equal("PT30M", explained.GetProperty("postponed").GetString());
        Assert.Equal(["opened", "snoozed"], explained.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_ticket_answered_and_written_to_again_waits_anew_until_it_is_cancelled()
    {
        await OpenAsync();
        await _api.Engine.MoveClockAsync(5);
        var answered = await PostAsync($"{Ticket}/replies", new { by = "ana" });
        await _api.Engine.MoveClockAsync(8);
        var again = await PostAsync($"{Ticket}/customer-messages", new { by = "customer-7" });
        var twice = await PostAsync($"{Ticket}/reopen", new { });
        var cancelled = await PostAsync($"{Ticket}/cancel", new { why = "a test" });
        var over = await PostAsync($"{Ticket}/replies", new { });

        Assert.Equal(("answered", "ana"), (StateOf(answered), answered.Body.GetProperty("answered_by").GetString()));
        Assert.Equal(("waiting", 2), (StateOf(again), again.Body.GetProperty("cycle").GetInt32()));
        Assert.Equal("409 already_waits", twice.Problem);
        Assert.Equal("cancelled", StateOf(cancelled));
        Assert.Equal("409 ticket_cancelled", over.Problem);
    }

    [Theory]
    [InlineData("slas/start", """{"policy_id": "nowhere"}""", "422 unknown_policy")]
    [InlineData("slas/pause", """{"reason": "*"}""", "400 invalid_body")]
    [InlineData("slas/pause", """{"reason": "x", "until": "2026-03-02T08:00:00Z"}""", "422 instant_out_of_range")]
    [InlineData("slas/pause", """{"reason": "x", "for": "PT1H", "until": "2026-03-02T18:00:00Z"}""", "400 invalid_body")]
    [InlineData("slas/snooze", """{"for": "-PT1H"}""", "400 invalid_body")]
    [InlineData("replies", """{"at": "2026-03-02T08:59:00Z"}""", "422 instant_out_of_range")]
    [InlineData("replies", """{"at": "2027-03-02T08:59:00Z"}""", "422 instant_out_of_range")]
    public async Task What_cannot_be_is_refused_by_its_code(string what, string body, string problem)
    {
        await OpenAsync();

        Assert.Equal(problem, (await PostAsync($"{Ticket}/{what}", JsonElement.Parse(body))).Problem);
    }

    [Fact]
    public async Task A_ticket_opened_in_a_watched_channel_has_its_facts_and_is_told_of_there()
    {
        var opened = await PostAsync("/api/v1/tickets", new { facts = new { priority = "urgent" }, channel_id = "CENT" });
        var nowhere = await PostAsync("/api/v1/tickets", new { facts = new { }, channel_id = "CNONE" });
        await _api.Engine.FireAsync(10);

        Assert.Equal(HttpStatusCode.Created, opened.Status);
        Assert.Equal("CENT", opened.Body.GetProperty("channel_id").GetString());
        Assert.Equal("enterprise", opened.Body.GetProperty("facts").GetProperty("tier").GetString());
        Assert.Equal("422 channel_not_watched", nowhere.Problem);
        Assert.Equal("CENT ", await _api.Engine.ScalarAsync<string>("select channel_id || ' ' || coalesce(thread_ts, '') from sla.notification where kind = 'escalation'"));
    }

    private Task<ApiAnswer> OpenAsync() => PostAsync("/api/v1/tickets", new { facts = new { tier = "enterprise" } });

    private Task<ApiAnswer> PostAsync(string path, object body) => _api.SendAsync(HttpMethod.Post, path, body);

    private static string? StateOf(ApiAnswer answer) => answer.Body.GetProperty("state").GetString();
}
