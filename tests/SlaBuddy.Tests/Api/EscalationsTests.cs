using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Levels of tickets as programs see them. Minutes count from 9:00.</summary>
public class EscalationsTests : IAsyncLifetime
{
    private const string Escalations = "/api/v1/escalations";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadTickets);
        await OpenAsync(0, "CENT");
        await OpenAsync(1, "CTEAMS");
        Assert.Equal("1", await _api.Engine.FireAsync(10));
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_fired_level_says_when_it_was_due_and_whom_it_reached_where()
    {
        await _api.Engine.CallAsync("select * from sla.claim_notifications('one', '30 s')");
        await _api.Engine.CallAsync("select sla.begin_sending(notification_id, 1, 'CENT', null), sla.record_sent(notification_id, 'CENT', '1.000001') from sla.notification where kind = 'escalation'");

        var (_, page) = await _api.GetAsync($"{Escalations}?state=fired");

        var fired = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal("1 1 1 on_shift.non_embedded", string.Join(' ', new[] { "ticket_id", "cycle", "level", "who" }
            .Select(key => fired.GetProperty(key).ToString())));
        Assert.Equal("2026-03-02T09:10:00Z", fired.GetProperty("due_at").GetString());
        var told = fired.GetProperty("told");
        // Nobody is on shift, so the first level that names somebody was addressed.
        Assert.Equal("sent CENT 1.000001 @group-support", string.Join(' ', new[] { "state", "channel_id", "message_ts", "reached" }
            .Select(key => told.GetProperty(key).GetString())));
    }

    [Fact]
    public async Task Filters_hold_together_and_pages_show_every_level_once()
    {
        Assert.Equal("2.4 2.3 2.2 2.1 1.4 1.3 1.2 1.1", await LevelsAsync("limit=3"));
        Assert.Equal("1.4 1.3 1.2 1.1", await LevelsAsync("ticket_id=1&limit=2"));
        Assert.Equal("1.1", await LevelsAsync("ticket_id=1&state=fired"));
        Assert.Equal("2.4 2.3 2.2 2.1 1.4 1.3 1.2", await LevelsAsync("state=pending&state=cancelled"));
        Assert.Equal("1.3 1.2", await LevelsAsync("from=2026-03-02T09:20:00Z&before=2026-03-02T10:50:00%2B01:00"));
        Assert.Equal("", await LevelsAsync("ticket_id=99"));
    }

    [Theory]
    [InlineData("state=late")]
    [InlineData("ticket_id=one")]
    [InlineData("from=2026-03-03T00:00:00Z&before=2026-03-02T00:00:00Z")]
    [InlineData("after=MS4x")]
    [InlineData("after=MS4xLjk5OTk5OTk5OTk5")]
    public async Task What_is_mangled_is_a_problem_with_a_code(string query) =>
        Assert.Equal("400 invalid_parameter", await _api.ProblemAsync($"{Escalations}?{query}"));

    [Fact]
    public async Task A_key_without_the_scope_sees_nothing()
    {
        await _api.HoldKeyAsync(ApiScope.ReadRoster);

        Assert.Equal("403 scope_missing", await _api.ProblemAsync(Escalations));
    }

    private async Task OpenAsync(double minute, string channel)
    {
        await _api.Engine.MoveClockAsync(minute);
        await _api.Engine.HearAsync(EngineWorld.Said(minute, EngineWorld.Carla, root: minute, channel: channel));
    }

    private async Task<string> LevelsAsync(string query)
    {
        var seen = new List<string>();
        string? next = null;
        do
        {
            var (_, page) = await _api.GetAsync($"{Escalations}?{query}{(next is null ? "" : $"&after={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(it => $"{it.GetProperty("ticket_id")}.{it.GetProperty("level")}"));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        } while (next is not null);
        return string.Join(' ', seen);
    }
}
