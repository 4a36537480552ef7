using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Who is an agent, as programs see it.</summary>
public class AgentsTests
{
    [Fact]
    public async Task Agents_are_those_named_at_that_instant_and_by_whom()
    {
        await using var api = await WorldAsync(await EngineWorld.CreateAsync());
        await api.Engine.MoveClockAsync(30);
        await api.Engine.CallAsync("select sla.record_agents('T1', '{UANA,UCARLA}', 'group', sla.now())");

        Assert.Equal(["UANA Ana group"], await AgentsAsync(api, ""));
        Assert.Equal(["UANA Ana group", "UBEN Ben group"], await AgentsAsync(api, "?at=2026-03-02T09:10:00Z"));
    }

    [Fact]
    public async Task Where_nobody_is_named_every_colleague_is_one()
    {
        await using var api = await WorldAsync(await EngineWorld.CreateAsync(agentsConfigured: false));

        Assert.Equal(["UANA Ana ", "UBEN Ben ", "UIVO Ivo "], await AgentsAsync(api, ""));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_what_is_mangled_is_refused()
    {
        await using var api = await WorldAsync(await EngineWorld.CreateAsync());

        var (_, first) = await api.GetAsync("/api/v1/agents?limit=1");
        var (_, second) = await api.GetAsync($"/api/v1/agents?limit=1&after={first.GetProperty("next").GetString()}");

        Assert.Equal(["UANA", "UBEN"], new[] { first, second }.Select(it => it.GetProperty("items")[0].GetProperty("user_id").GetString()));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal("400 invalid_parameter", await api.ProblemAsync("/api/v1/agents?at=noon"));
        await api.HoldKeyAsync(ApiScope.ReadRoster);
        Assert.Equal("403 scope_missing", await api.ProblemAsync("/api/v1/agents"));
    }

    private static async Task<ApiWorld> WorldAsync(EngineWorld engine)
    {
        var api = await ApiWorld.StartAsync(engine);
        await api.HoldKeyAsync(ApiScope.ReadAgents);
        return api;
    }

    private static async Task<IEnumerable<string>> AgentsAsync(ApiWorld api, string query)
    {
        var (_, page) = await api.GetAsync("/api/v1/agents" + query);
        return page.GetProperty("items").EnumerateArray().Select(it =>
            $"{it.GetProperty("user_id")} {it.GetProperty("name")} {string.Join(',', it.GetProperty("named_by").EnumerateArray())}");
    }
}
