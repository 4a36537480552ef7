using System.Net;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Watched channels as programs see and change them.</summary>
public class ChannelsTests : IAsyncLifetime
{
    private const string Channels = "/api/v1/channels";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadChannels, ApiScope.WriteChannels);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Channels_are_listed_page_by_page_with_the_policy_their_facts_choose()
    {
        var seen = new List<string>();
        string? next = null;
        do
        {
            var (_, page) = await _api.GetAsync($"{Channels}?limit=3{(next is null ? "" : $"&after={next}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(it =>
                $"{it.GetProperty("channel_id")} {(it.TryGetProperty("policy_id", out var policy) ? policy : "none")}"));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        } while (next is not null);

        Assert.Equal(["CENT enterprise", "CHELP enterprise", "CODD none", "CTEAMS teams"], seen);
    }

    [Fact]
    public async Task A_channel_put_on_watch_opens_tickets_at_once()
    {
        await _api.Engine.MoveClockAsync(0);

        var put = await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "teams", seats = 12 }, name = "new" });

        Assert.True(put.Status == HttpStatusCode.OK, _api.Faults.ToString());
        Assert.Equal("new customer setup teams", string.Join(' ', new[] { "name", "kind", "declared_in", "policy_id" }
            .Select(key => put.Body.GetProperty(key).GetString())));
        Assert.Equal(12, put.Body.GetProperty("facts").GetProperty("seats").GetInt32());
        Assert.StartsWith("key:", put.Body.GetProperty("set_by").GetString(), StringComparison.Ordinal);
        Assert.Equal(put.Text, (await _api.SendAsync(HttpMethod.Get, $"{Channels}/CNEW")).Text);
        await _api.Engine.HearAsync(EngineWorld.Said(0, EngineWorld.Carla, channel: "CNEW"));
        Assert.Equal("60/180/360/720", await _api.Engine.DueMinutesAsync());
    }

    [Fact]
    public async Task A_change_needs_the_version_that_is_there_and_a_repetition_is_answered_alike()
    {
        var first = await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "teams" } });

        var mine = await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "enterprise" } }, match: first.Tag, key: "k1");
        var again = await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "enterprise" } }, match: first.Tag, key: "k1");
        var theirs = await PutAsync("CNEW", new { kind = "helpdesk", facts = new { tier = "teams" } }, match: first.Tag);
        var unknown = await PutAsync("COTHER", new { kind = "helpdesk", facts = new { tier = "teams" } }, match: first.Tag);

        Assert.Equal("enterprise", mine.Body.GetProperty("policy_id").GetString());
        Assert.Equal((mine.Text, mine.Tag, "true"), (again.Text, again.Tag, again.Replayed));
        Assert.Equal("412 changed_meanwhile", theirs.Problem);
        Assert.Equal("412 changed_meanwhile", unknown.Problem);
    }

    [Fact]
    public async Task A_channel_that_is_watched_no_longer_is_not_found()
    {
        var first = await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "teams" } });
        await PutAsync("CNEW", new { kind = "helpdesk", facts = new { tier = "teams" } });

        var late = await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CNEW", match: first.Tag);
        var ended = await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CNEW", key: "k1");
        var again = await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CNEW", key: "k1");

        Assert.Equal("412 changed_meanwhile", late.Problem);
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal((HttpStatusCode.NoContent, "true"), (again.Status, again.Replayed));
        Assert.Equal("404 channel_not_found", await _api.ProblemAsync($"{Channels}/CNEW"));
        Assert.Equal("404 channel_not_found", (await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CNEW")).Problem);
    }

    [Fact]
    public async Task What_the_file_declares_is_left_to_the_file()
    {
        Assert.Equal("409 declared_in_file", (await PutAsync("CENT", new { kind = "customer", facts = new { tier = "teams" } })).Problem);
        Assert.Equal("409 declared_in_file", (await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CENT")).Problem);
        Assert.Equal("file", (await _api.GetAsync($"{Channels}/CENT")).Body.GetProperty("declared_in").GetString());
    }

    [Fact]
    public async Task Facts_that_no_policy_fits_and_kinds_that_are_none_are_refused()
    {
        Assert.Equal("422 no_policy_fits", (await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "free" } })).Problem);
        Assert.Equal("400 invalid_body", (await PutAsync("CNEW", new { kind = "public", facts = new { tier = "teams" } })).Problem);
        Assert.Equal("400 invalid_body", (await PutAsync("CNEW", new { kind = "customer", facts = new { tier = new { a = 1 } } })).Problem);
        Assert.Equal("400 invalid_parameter", (await PutAsync("C%01", new { kind = "customer", facts = new { tier = "teams" } })).Problem);
        Assert.Equal("404 channel_not_found", await _api.ProblemAsync($"{Channels}/CNEW"));
    }

    [Theory]
    [InlineData("?limit=201")]
    [InlineData("?after=%00")]
    [InlineData("?after=AAA")]
    public async Task What_is_mangled_is_a_problem_with_a_code(string query) =>
        Assert.Equal("400 invalid_parameter", await _api.ProblemAsync(Channels + query));

    [Fact]
    public async Task Whoever_may_only_read_changes_nothing()
    {
        await _api.HoldKeyAsync(ApiScope.ReadChannels);

        Assert.Equal("403 scope_missing", (await PutAsync("CNEW", new { kind = "customer", facts = new { tier = "teams" } })).Problem);
        Assert.Equal("403 scope_missing", (await _api.SendAsync(HttpMethod.Delete, $"{Channels}/CENT")).Problem);
    }

    private Task<ApiAnswer> PutAsync(string channel, object body, string? match = null, string? key = null) =>
        _api.SendAsync(HttpMethod.Put, $"{Channels}/{channel}", body, key, match);
}
