using SlaBuddy.Api.Access;

namespace SlaBuddy.Tests.Api;

/// <summary>Who changed what through the API.</summary>
public class AuditTests
{
    [Fact]
    public async Task Every_change_is_there_with_its_key_the_newest_first_and_no_refused_one()
    {
        await using var api = await ApiWorld.StartAsync();
        var key = await api.HoldKeyAsync(ApiScope.WriteChannels, ApiScope.ReadAudit);
        foreach (var channel in new[] { "CA", "CB" })
            await api.SendAsync(HttpMethod.Put, $"/api/v1/channels/{channel}", new { kind = "customer", facts = new { tier = "teams" } });
        await api.SendAsync(HttpMethod.Put, "/api/v1/channels/CENT", new { kind = "customer", facts = new { tier = "teams" } });
        await api.SendAsync(HttpMethod.Delete, "/api/v1/channels/CA");

        var (_, first) = await api.GetAsync("/api/v1/audit?limit=2");
        var (_, rest) = await api.GetAsync($"/api/v1/audit?limit=2&after={first.GetProperty("next").GetString()}");

        Assert.Equal(
        [
            $"{key.KeyId} test UnwatchChannel /api/v1/channels/CA 204", $"{key.KeyId} test PutChannel /api/v1/channels/CB 200",
            $"{key.KeyId} test PutChannel /api/v1/channels/CA 200",
        ], new[] { first, rest }.SelectMany(page => page.GetProperty("items").EnumerateArray()).Select(it => string.Join(' ',
            new[] { "key_id", "key_name", "operation", "path", "status" }.Select(name => it.GetProperty(name).ToString()))));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Equal("400 invalid_parameter", await api.ProblemAsync("/api/v1/audit?after=first"));
        await api.HoldKeyAsync(ApiScope.WriteChannels);
        Assert.Equal("403 scope_missing", await api.ProblemAsync("/api/v1/audit"));
    }
}
