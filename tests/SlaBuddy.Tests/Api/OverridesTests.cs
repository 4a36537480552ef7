using System.Net;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>What programs say over the roster. Ana has the shift from 8:00 to 17:00; the clock stands at 9:00.</summary>
public class OverridesTests : IAsyncLifetime
{
    private const string Overrides = "/api/v1/roster/overrides";

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadRoster, ApiScope.WriteRoster);
        await _api.Engine.MoveClockAsync(0);
        await _api.Engine.CallAsync(
            """
            select sla.record_roster_sync('T1', 'cal', sla.now(), @Opening, @Opening + interval '1 day', 1,
              '[{"event_id": "e1", "user_id": "UANA", "person_text": "ana", "matched_by": "email",
                 "starts_at": "2026-03-02T08:00:00Z", "ends_at": "2026-03-02T17:00:00Z"}]')
            """, new { EngineWorld.Opening });
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_cover_puts_somebody_in_the_place_of_who_is_covered_until_it_is_taken_back()
    {
        var said = await SayAsync(new { kind = "cover", user_id = "UBEN", covered_user_id = "UANA", ends_at = "2026-03-02T12:00:00Z" });

        Assert.Equal(HttpStatusCode.Created, said.Status);
        Assert.Equal($"{Overrides}/1", said.Location);
        Assert.Equal("2026-03-02T09:00:00Z", said.Body.GetProperty("starts_at").GetString());
        Assert.StartsWith("key:", said.Body.GetProperty("said_by").GetString(), StringComparison.Ordinal);
        Assert.Equal("UBEN", await OnShiftAsync("11:59"));
        Assert.Equal("UANA", await OnShiftAsync("12:00"));

        await _api.Engine.MoveClockAsync(30);
        var ended = await _api.SendAsync(HttpMethod.Delete, $"{Overrides}/1", key: "k1");
        var again = await _api.SendAsync(HttpMethod.Delete, $"{Overrides}/1", key: "k1");
        Assert.Equal((ended.Text, "true"), (again.Text, again.Replayed));
        Assert.Equal("2026-03-02T09:30:00Z", ended.Body.GetProperty("ended_at").GetString());
        Assert.Equal("UANA", await OnShiftAsync("11:59"));
        Assert.Equal(ended.Text, (await _api.SendAsync(HttpMethod.Get, $"{Overrides}/1")).Text);
        Assert.Equal("409 override_over", (await _api.SendAsync(HttpMethod.Delete, $"{Overrides}/1")).Problem);
    }

    [Fact]
    public async Task Whoever_is_off_is_not_on_shift_and_the_ops_channel_hears_which_program_said_so()
    {
        await SayAsync(new { kind = "off", user_id = "UANA", starts_at = "2026-03-02T10:00:00+00:00", ends_at = "2026-03-02T12:00:00+01:00" });

        Assert.Equal("UANA", await OnShiftAsync("09:59"));
        Assert.Equal("", await OnShiftAsync("10:59"));
        Assert.Equal("UANA", await OnShiftAsync("11:00"));
        Assert.Equal("the API key \"test\"", await _api.Engine.ScalarAsync<string>(
            "select details -> 'override' ->> 'said_by_name' from sla.notification where kind = 'ops_notice'"));
    }

    [Fact]
    public async Task Said_twice_under_one_key_it_counts_once()
    {
        var body = new { kind = "off", user_id = "UANA", ends_at = "2026-03-02T12:00:00Z" };

        var first = await SayAsync(body, "k1");
        var again = await SayAsync(body, "k1");

        Assert.Equal((first.Text, first.Location, "true"), (again.Text, again.Location, again.Replayed));
        Assert.Equal(1, (await _api.GetAsync(Overrides)).Body.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("cover", "UNOBODY", null, "2026-03-02T12:00:00Z", "422 unknown_person")]
    [InlineData("cover", "UCARLA", null, "2026-03-02T12:00:00Z", "422 unknown_person")]
    [InlineData("cover", "UROBO", null, "2026-03-02T12:00:00Z", "422 unknown_person")]
    [InlineData("cover", "UANA", "UBEN", "2026-03-02T12:00:00Z", "422 no_shift")]
    [InlineData("cover", "UANA", "UANA", "2026-03-02T12:00:00Z", "400 invalid_body")]
    [InlineData("off", "UANA", "UBEN", "2026-03-02T12:00:00Z", "400 invalid_body")]
    [InlineData("away", "UANA", null, "2026-03-02T12:00:00Z", "400 invalid_body")]
    [InlineData("off", "", null, "2026-03-02T12:00:00Z", "400 invalid_body")]
    [InlineData("off", "UANA", null, "2026-03-02T08:30:00Z", "400 invalid_body")]
    [InlineData("off", "UANA", null, "2026-05-02T12:00:00Z", "400 invalid_body")]
    public async Task What_cannot_be_meant_is_refused(string kind, string user, string? covered, string until, string problem)
    {
        var refused = await SayAsync(new { kind, user_id = user, covered_user_id = covered, ends_at = until });

        Assert.Equal(problem, refused.Problem);
        Assert.Equal(0, await _api.Engine.ScalarAsync<int>("select count(*)::int from sla.roster_override"));
    }

    [Fact]
    public async Task Who_has_left_the_workspace_covers_nobody()
    {
        await _api.Engine.CallAsync(
            """select sla.record_people('T1', '[{"user_id": "UBEN", "name": "ben", "real_name": "Ben", "home_team_id": "T1", "deleted": true}]')""");

        Assert.Equal("422 person_left", (await SayAsync(new { kind = "cover", user_id = "UBEN", ends_at = "2026-03-02T12:00:00Z" })).Problem);
    }

    [Fact]
    public async Task Without_Slack_nobody_says_who_people_are_so_whoever_is_named_counts()
    {
        await _api.Engine.CallAsync("select sla.record_installation('headless', null, '', null, null, null)");

        Assert.Equal("done", await _api.Engine.ScalarAsync<string>(
            "select sla.say_override('headless', 's1', 'key:none', 'cover', 'dora@example.com', null, null, sla.now() + interval '1 hour') ->> 'outcome'"));
        Assert.Equal("dora@example.com", await _api.Engine.ScalarAsync<string>("select user_id from sla.on_shift('headless', sla.now())"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_whoever_may_only_read_says_nothing()
    {
        Assert.Equal("404 override_not_found", await _api.ProblemAsync($"{Overrides}/9"));
        Assert.Equal("404 override_not_found", (await _api.SendAsync(HttpMethod.Delete, $"{Overrides}/9")).Problem);
        Assert.Equal("400 invalid_parameter", await _api.ProblemAsync($"{Overrides}?limit=0"));
        await _api.HoldKeyAsync(ApiScope.ReadRoster);
        Assert.Equal("403 scope_missing", (await SayAsync(new { kind = "off", user_id = "UANA", ends_at = "2026-03-02T12:00:00Z" })).Problem);
        Assert.Equal("403 scope_missing", (await _api.SendAsync(HttpMethod.Delete, $"{Overrides}/9")).Problem);
    }

    private Task<ApiAnswer> SayAsync(object body, string? key = null) => _api.SendAsync(HttpMethod.Post, Overrides, body, key);

    private async Task<string> OnShiftAsync(string time)
    {
        var (_, roster) = await _api.GetAsync($"/api/v1/roster?at=2026-03-02T{time}:00Z");
        return string.Join(',', roster.GetProperty("on_shift").EnumerateArray().Select(it => it.GetProperty("user_id").GetString()));
    }
}
