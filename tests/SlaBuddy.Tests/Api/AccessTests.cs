using System.Net.Http.Headers;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Nobody reads anything without a key that opens it.</summary>
public class AccessTests : IAsyncLifetime
{
    private ApiWorld _api = null!;

    public async Task InitializeAsync() => _api = await ApiWorld.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Without_a_key_nothing_is_read_and_the_answer_says_how_to_get_one()
    {
        using var answer = await _api.Http.GetAsync(new Uri("/api/v1/tickets", UriKind.Relative));

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("keys create", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_opens_what_its_scopes_say_and_no_more()
    {
        await _api.HoldKeyAsync(ApiScope.ReadTickets);

        Assert.Equal(200, (await _api.GetAsync("/api/v1/tickets")).Status);
        Assert.Equal("403 scope_missing", await _api.ProblemAsync("/api/v1/roster"));
    }

    [Fact]
    public async Task A_key_ends_when_it_is_revoked_or_its_time_is_over()
    {
        var key = await _api.HoldKeyAsync(ApiScope.ReadTickets);
        Assert.Equal(200, (await _api.GetAsync("/api/v1/tickets")).Status);

        await _api.Engine.CallAsync("select sla.revoke_api_key(@KeyId, 'ana')", new { key.KeyId });
        Assert.Equal("401 key_ended", await _api.ProblemAsync("/api/v1/tickets"));

        var another = await _api.HoldKeyAsync(ApiScope.ReadTickets);
        await _api.Engine.CallAsync("update sla.api_key set expires_at = @at where key_id = @KeyId",
            new { another.KeyId, at = EngineWorld.At(0) });
        await _api.Engine.MoveClockAsync(1);
        Assert.Equal("401 key_ended", await _api.ProblemAsync("/api/v1/tickets"));
    }

    [Fact]
    public async Task The_database_cannot_tell_a_key_and_knows_when_it_was_used()
    {
        var key = await _api.HoldKeyAsync(ApiScope.ReadTickets);
        await _api.GetAsync("/api/v1/tickets");

        Assert.DoesNotContain(key.Secret, await _api.Engine.ScalarAsync<string>("select to_jsonb(k)::text from sla.api_key k"), StringComparison.Ordinal);
        Assert.Equal(1, await _api.Engine.ScalarAsync<int>("select count(*) from sla.api_access where last_used_at is not null"));
        Assert.DoesNotContain(key.Secret, key.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer slab_aaaaaaaaaa_wrong")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer slab_AAAAAAAAAA_wrong")]
    public async Task What_is_no_key_is_refused(string header)
    {
        _api.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal("401 wrong_key", await _api.ProblemAsync("/api/v1/tickets"));
    }

    [Fact]
    public async Task Whoever_tries_keys_has_to_wait()
    {
        var real = await _api.HoldKeyAsync(ApiScope.ReadTickets);
        for (var n = 0; n < 10; n++)
        {
            _api.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKeyText.Create().Reveal());
            Assert.Equal("401 wrong_key", await _api.ProblemAsync("/api/v1/tickets"));
        }

        Assert.Equal("429 too_many_tries", await _api.ProblemAsync("/api/v1/tickets"));
        _api.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", real.Reveal());
        Assert.Equal("429 too_many_tries", await _api.ProblemAsync("/api/v1/tickets"));
    }

    [Fact]
    public async Task Every_answer_says_how_many_calls_are_left()
    {
        await _api.HoldKeyAsync(ApiScope.ReadTickets);

        using var answer = await _api.Http.GetAsync(new Uri("/api/v1/tickets", UriKind.Relative));

        Assert.Equal("\"key\";q=600;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Matches("^\"key\";r=\\d+;t=\\d+$", answer.Headers.GetValues("RateLimit").Single());
    }
}
