using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Tickets as programs see them. Minutes count from 9:00.</summary>
public class TicketsTests : IAsyncLifetime
{
    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadTickets, ApiScope.ReadRoster);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_ticket_shows_its_clocks_its_ladder_and_its_policy()
    {
        await OpenAsync(0);

        var (status, ticket) = await _api.GetAsync("/api/v1/tickets/1");

        Assert.Equal(200, status);
        Assert.Equal("waiting", ticket.GetProperty("state").GetString());
        Assert.Equal("2026-03-02T09:00:00Z", ticket.GetProperty("opened_at").GetString());
        Assert.Equal("enterprise", ticket.GetProperty("policy").GetProperty("policy_id").GetString());
        Assert.Equal("enterprise", ticket.GetProperty("facts").GetProperty("tier").GetString());
        var sla = Assert.Single(ticket.GetProperty("slas").EnumerateArray());
        Assert.Equal("PT50M", sla.GetProperty("target").GetString());
        Assert.Equal("2026-03-02T09:50:00Z", sla.GetProperty("due_at").GetString());
        Assert.Equal(["2026-03-02T09:10:00Z", "2026-03-02T09:20:00Z", "2026-03-02T09:35:00Z", "2026-03-02T09:50:00Z"],
            ticket.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("due_at").GetString()));
    }

    [Fact]
    public async Task Pages_show_every_ticket_once_the_newest_first()
    {
        for (var n = 0; n < 7; n++) await OpenAsync(n);

        var seen = new List<long>();
        string? next = null;
        do
        {
            var (_, page) = await _api.GetAsync($"/api/v1/tickets?limit=3{(next is null ? "" : $"&after={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("ticket_id").GetInt64()));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        } while (next is not null);

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        await OpenAsync(0);
        await OpenAsync(5, "CTEAMS");
        await OpenAsync(10);
        await _api.Engine.HearAsync(EngineWorld.Said(11, EngineWorld.Ana, root: 10));

        Assert.Equal([3, 1], await IdsAsync("policy=enterprise"));
        Assert.Equal([1], await IdsAsync("policy=enterprise&state=waiting"));
        Assert.Equal([2], await IdsAsync("channel=CTEAMS"));
        Assert.Equal([3, 2], await IdsAsync("opened_from=2026-03-02T10:05:00%2B01:00"));
        Assert.Equal([1], await IdsAsync("opened_before=2026-03-02T09:05:00Z"));
        Assert.Equal([3, 2, 1], await IdsAsync("state=waiting&state=answered"));
    }

    [Fact]
    public async Task History_says_what_happened_and_when_it_was_heard()
    {
        await OpenAsync(0);
        await _api.Engine.HearAsync(EngineWorld.Said(5, EngineWorld.Ana));

        var (_, history) = await _api.GetAsync("/api/v1/tickets/1/history");

        Assert.Contains("agent_reply", history.EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/tickets/99", "404 ticket_not_found")]
    [InlineData("/api/v1/tickets/99/history", "404 ticket_not_found")]
    [InlineData("/api/v1/tickets/abc", "404 not_found")]
    [InlineData("/api/v1/nothing", "404 not_found")]
    [InlineData("/api/v1/tickets?limit=0", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?limit=201", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?limit=many", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?after=%00", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?state=late", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?opened_from=yesterday", "400 invalid_parameter")]
    [InlineData("/api/v1/tickets?opened_from=2026-03-03T00:00:00Z&opened_before=2026-03-02T00:00:00Z", "400 invalid_parameter")]
    public async Task What_is_mangled_is_a_problem_with_a_code(string path, string problem) =>
        Assert.Equal(problem, await _api.ProblemAsync(path));

    [Fact]
    public async Task The_roster_is_shown_with_its_proof()
    {
        await _api.Engine.CallAsync(
            """
            select sla.record_roster_sync('T1', 'cal', sla.now(), @Opening, @Opening + interval '1 day', 1,
              '[{"event_id": "e1", "user_id": "UANA", "person_text": "ana", "matched_by": "email",
                 "starts_at": "2026-03-02T08:00:00Z", "ends_at": "2026-03-02T17:00:00Z"}]')
            """, new { EngineWorld.Opening });

        var (_, roster) = await _api.GetAsync("/api/v1/roster?at=2026-03-02T12:00:00Z");

        var ana = Assert.Single(roster.GetProperty("on_shift").EnumerateArray());
        Assert.Equal("Ana UANA e1 cal", string.Join(' ', new[] { "name", "user_id", "event_id", "calendar_id" }
            .Select(key => ana.GetProperty(key).GetString())));
        Assert.Equal("2026-03-02T17:00:00Z", ana.GetProperty("ends_at").GetString());
    }

    private async Task OpenAsync(double minute, string channel = "CENT")
    {
        await _api.Engine.MoveClockAsync(minute);
        await _api.Engine.HearAsync(EngineWorld.Said(minute, EngineWorld.Carla, root: minute, channel: channel));
    }

    private async Task<IReadOnlyList<long>> IdsAsync(string filter)
    {
        var (status, page) = await _api.GetAsync($"/api/v1/tickets?{filter}");
        Assert.Equal(200, status);
        return [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("ticket_id").GetInt64())];
    }
}
