using System.Text.Json;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>
/// Reports of a day: one enterprise ticket answered in 8 minutes, one in 60, one that nobody answered when it was resolved, a teams
/// ticket that still waits, and another that waits too long.
/// </summary>
public class ReportsTests : IAsyncLifetime
{
    private const string Reports = "/api/v1/reports";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadReports);
        await HearAsync(0, EngineWorld.Carla, root: 0);
        await HearAsync(8, EngineWorld.Ana, root: 0);
        await HearAsync(9, EngineWorld.Carla, root: 9);
        await _api.Engine.FireAsync(19);
        await HearAsync(69, EngineWorld.Ana, root: 9);
        await HearAsync(70, EngineWorld.Carla, root: 70);
        await _api.Engine.CallAsync("select sla.resolve_ticket(3, sla.now(), 'test', 'UANA', 'spam')");
        await HearAsync(71, EngineWorld.Carla, root: 71, channel: "CTEAMS");
        // The next day, when the promise of 12 hours is broken.
        await HearAsync(1440, EngineWorld.Carla, root: 1440, channel: "CTEAMS");
        await _api.Engine.MoveClockAsync(1441);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Promises_kept_and_broken_are_counted_and_answers_measured()
    {
        var (_, report) = await _api.GetAsync($"{Reports}/slas");

        var row = Row(report, "metric", "first_response");
        Assert.Equal("met 1, missed 1, cancelled 1, running 2, late 1", Counts(row));
        Assert.Equal(0.3333, row.GetProperty("attainment").GetDouble());
        Assert.Equal(("PT34M", "PT54M48S"), (row.GetProperty("median_answer").GetString(), row.GetProperty("p90_answer").GetString()));
        Assert.Equal("2026-03-03T09:01:00Z", report.GetProperty("before").GetString());
    }

    [Fact]
    public async Task Rows_are_by_policy_or_channel_where_that_is_asked_for()
    {
        var (_, byPolicy) = await _api.GetAsync($"{Reports}/slas?by=policy");
        var (_, byChannel) = await _api.GetAsync($"{Reports}/slas?by=channel&before=2026-03-02T12:00:00Z");

        Assert.Equal("met 1, missed 1, cancelled 1, running 0, late 0", Counts(Row(byPolicy, "policy_id", "enterprise")));
        Assert.Equal("met 0, missed 0, cancelled 0, running 2, late 1", Counts(Row(byPolicy, "policy_id", "teams")));
        Assert.Equal("met 0, missed 0, cancelled 0, running 1, late 1", Counts(Row(byChannel, "channel_id", "CTEAMS")));
        Assert.False(Row(byPolicy, "policy_id", "teams").TryGetProperty("median_answer", out _));
    }

    [Fact]
    public async Task Tickets_are_counted_by_the_day_they_were_opened()
    {
        var (_, report) = await _api.GetAsync($"{Reports}/tickets?from=2026-03-01T12:00:00Z");

        Assert.Equal("opened 5, answered 2, resolved 1, unanswered 1, waiting 2, cancelled 0, 1: 1", Tickets(report));
        Assert.Equal(
        [
            "2026-03-01 opened 0, answered 0, resolved 0, unanswered 0, waiting 0, cancelled 0",
            "2026-03-02 opened 4, answered 2, resolved 1, unanswered 1, waiting 1, cancelled 0, 1: 1",
            "2026-03-03 opened 1, answered 0, resolved 0, unanswered 0, waiting 1, cancelled 0",
        ], report.GetProperty("days").EnumerateArray().Select(day => $"{day.GetProperty("day")} {Tickets(day)}"));
    }

    [Theory]
    [InlineData("slas?by=person")]
    [InlineData("slas?from=2026-03-03T00:00:00Z&before=2026-03-02T00:00:00Z")]
    [InlineData("slas?from=2024-03-03T00:00:00Z")]
    [InlineData("tickets?from=2026-04-03T00:00:00Z")]
    [InlineData("tickets?from=0001-01-01T00:00:00Z")]
    [InlineData("tickets?before=tomorrow")]
    public async Task What_is_mangled_is_a_problem_with_a_code(string path) =>
        Assert.Equal("400 invalid_parameter", await _api.ProblemAsync($"{Reports}/{path}"));

    [Fact]
    public async Task A_key_without_the_scope_sees_nothing()
    {
        await _api.HoldKeyAsync(ApiScope.ReadTickets);

        Assert.Equal("403 scope_missing", await _api.ProblemAsync($"{Reports}/slas"));
        Assert.Equal("403 scope_missing", await _api.ProblemAsync($"{Reports}/tickets"));
    }

    private async Task HearAsync(double minute, string by, double root, string channel = "CENT")
    {
        await _api.Engine.MoveClockAsync(minute);
        await _api.Engine.HearAsync(EngineWorld.Said(minute, by, root: root, channel: channel));
    }

    private static JsonElement Row(JsonElement report, string key, string value) => report.GetProperty("rows").EnumerateArray()
        .Single(row => row.GetProperty(key).GetString() == value && row.GetProperty("metric").GetString() == "first_response");

    private static string Counts(JsonElement row) => string.Join(", ",
        new[] { "met", "missed", "cancelled", "running", "late" }.Select(key => $"{key} {row.GetProperty(key)}"));

    private static string Tickets(JsonElement part)
    {
        var tickets = part.GetProperty("tickets");
        return string.Join(", ", new[] { "opened", "answered", "resolved", "unanswered", "waiting", "cancelled" }
            .Select(key => $"{key} {tickets.GetProperty(key)}")
            .Concat(tickets.GetProperty("escalated").EnumerateArray().Select(it => $"{it.GetProperty("level")}: {it.GetProperty("tickets")}")));
    }
}
