using System.Net;
using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>Policies as programs see and change them.</summary>
public class PoliciesTests : IAsyncLifetime
{
    private const string Policies = "/api/v1/policies";

    private const string Sooner =
        """
        facts: [tier]
        policies:
          - id: enterprise
            name: Enterprise
            first_response: 15m
            warn_before: [5m]
            ladder: [{after: 10m, who: on_shift.non_embedded}, {after: 15m, who: on_shift}]
        rules: [{when: $.tier == "enterprise", policy: enterprise}]
        """;

    private ApiWorld _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiWorld.StartAsync();
        await _api.HoldKeyAsync(ApiScope.ReadPolicies, ApiScope.WritePolicies);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task What_is_in_force_is_shown_with_its_rules_and_ladders()
    {
        var answer = await _api.SendAsync(HttpMethod.Get, Policies);

        var policies = answer.Body.GetProperty("policies");
        Assert.Equal(["enterprise", "teams"], policies.EnumerateArray().Select(it => it.GetProperty("policy_id").GetString()));
        Assert.Equal("PT50M PT30M timer True", string.Join(' ', new[] { "first_response", "snooze_for", "rearm", "in_force" }
            .Select(key => policies[0].GetProperty(key).ToString())));
        Assert.Equal(["1 PT10M on_shift.non_embedded", "2 PT20M on_shift", "3 PT35M @group-support", "4 PT50M @head-of-success"],
            policies[0].GetProperty("levels").EnumerateArray()
                .Select(it => $"{it.GetProperty("number")} {it.GetProperty("after")} {it.GetProperty("who")}"));
        Assert.Equal("""[{"when":"$.tier == \"enterprise\"","policy_id":"enterprise"},{"when":"$.tier == \"teams\"","policy_id":"teams"}]""",
            answer.Body.GetProperty("rules").GetRawText());
        Assert.Equal(HttpStatusCode.NotModified, (await _api.SendAsync(HttpMethod.Get, Policies, known: answer.Tag)).Status);
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_the_old_ones_stay_as_they_were()
    {
        var applied = await ApplyAsync(new { yaml = Sooner });

        Assert.Equal(HttpStatusCode.OK, applied.Status);
        var (_, now) = await _api.GetAsync($"{Policies}/enterprise");
        Assert.Equal("2 PT15M [\"PT5M\"]",
            $"{now.GetProperty("version")} {now.GetProperty("first_response")} {now.GetProperty("warn_before").GetRawText()}");
        Assert.StartsWith("key:", now.GetProperty("applied_by").GetString(), StringComparison.Ordinal);
        var (_, before) = await _api.GetAsync($"{Policies}/enterprise/versions/1");
        Assert.Equal("PT50M False", $"{before.GetProperty("first_response")} {before.GetProperty("in_force")}");
        var (_, gone) = await _api.GetAsync($"{Policies}/teams");
        Assert.False(gone.GetProperty("in_force").GetBoolean());
        var (_, page) = await _api.GetAsync($"{Policies}/enterprise/versions?limit=1");
        var (_, next) = await _api.GetAsync($"{Policies}/enterprise/versions?limit=1&after={page.GetProperty("next").GetString()}");
        Assert.Equal([2, 1], new[] { page, next }.Select(it => it.GetProperty("items")[0].GetProperty("version").GetInt32()));
        Assert.False(next.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task An_open_ticket_keeps_its_times_unless_it_shall_move()
    {
        await _api.Engine.MoveClockAsync(0);
        await _api.Engine.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));
        await _api.Engine.MoveClockAsync(5);

        await ApplyAsync(new { yaml = Sooner });
        Assert.Equal("10/20/35/50", await _api.Engine.DueMinutesAsync());
        await ApplyAsync(new { yaml = Sooner, move_open_tickets = true });
        Assert.Equal("10/15", await _api.Engine.DueMinutesAsync());
    }

    [Fact]
    public async Task A_plan_says_what_would_change_for_which_ticket_and_changes_nothing()
    {
        await _api.Engine.MoveClockAsync(0);
        await _api.Engine.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));

        var plan = (await _api.SendAsync(HttpMethod.Post, $"{Policies}/plan", new { yaml = Sooner })).Body;

        var policies = plan.GetProperty("policies");
        Assert.Equal(["enterprise changed", "teams removed"],
            policies.EnumerateArray().Select(it => $"{it.GetProperty("id")} {it.GetProperty("change")}"));
        Assert.Contains("level 2 after 20m → 15m",
            policies[0].GetProperty("differences").EnumerateArray().Select(it => it.GetString()));
        Assert.Equal(1, plan.GetProperty("tickets_changing").GetInt32());
        Assert.Contains("first_response 2026-03-02T09:50:00Z 2026-03-02T09:15:00Z",
            plan.GetProperty("tickets")[0].GetProperty("changes").EnumerateArray()
                .Where(it => it.TryGetProperty("due_after", out _) && it.TryGetProperty("due_before", out _))
                .Select(it => $"{it.GetProperty("what")} {it.GetProperty("due_before")} {it.GetProperty("due_after")}"));
        Assert.Equal(1, (await _api.GetAsync($"{Policies}/enterprise")).Body.GetProperty("version").GetInt32());
        Assert.Equal("10/20/35/50", await _api.Engine.DueMinutesAsync());
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_line_and_a_remedy()
    {
        const string Wrong =
            """
            facts: [tier]
            policies:
              - id: enterprise
                ladder: [{after: soon, who: on_shift}]
            rules: [{when: $.tier = 1, policy: enterprise}]
            """;

        var check = (await _api.SendAsync(HttpMethod.Post, $"{Policies}/validate", new { yaml = Wrong })).Body;

        Assert.False(check.GetProperty("valid").GetBoolean());
        var fault = check.GetProperty("faults")[0];
        Assert.Equal(4, fault.GetProperty("line").GetInt32());
        Assert.NotEmpty(fault.GetProperty("remedy").GetString()!);
        foreach (var call in new[] { "plan", "apply" })
        {
            var refused = await _api.SendAsync(HttpMethod.Post, $"{Policies}/{call}", new { yaml = Wrong });
            Assert.Equal("422 invalid_policies", refused.Problem);
            Assert.StartsWith("yaml:4:", refused.Body.GetProperty("errors").EnumerateObject().First().Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_only_Postgres_can_read_is_checked_too_and_a_right_file_is_valid()
    {
        var wrong = await _api.SendAsync(HttpMethod.Post, $"{Policies}/validate",
            new { yaml = Sooner.Replace("$.tier == \"enterprise\"", "$.tier", StringComparison.Ordinal) });
        var right = await _api.SendAsync(HttpMethod.Post, $"{Policies}/validate", new { yaml = Sooner });

        Assert.False(wrong.Body.GetProperty("valid").GetBoolean());
        Assert.Equal(8, wrong.Body.GetProperty("faults")[0].GetProperty("line").GetInt32());
        Assert.True(right.Body.GetProperty("valid").GetBoolean());
    }

    [Theory]
    [InlineData("not: [closed")]
    [InlineData("")]
    [InlineData("policies: [{id: \"a\\0b\", ladder: [{after: 1m, who: on_shift}]}]")]
    [InlineData("policies: [{id: a, name: \"a\\0b\", ladder: [{after: 1m, who: on_shift}]}]\nrules: [{policy: a}]")]
    [InlineData("policies: [{id: a, calendar: none, ladder: [{after: 1m, who: on_shift}]}]")]
    [InlineData("calendars: [{id: a, zone: Mars/Phobos}]")]
    public async Task No_text_breaks_the_reading(string yaml)
    {
        Assert.Equal(HttpStatusCode.OK, (await _api.SendAsync(HttpMethod.Post, $"{Policies}/validate", new { yaml })).Status);
        var applied = await ApplyAsync(new { yaml });
        Assert.True(applied.Status == HttpStatusCode.OK || applied.Problem == "422 invalid_policies", applied.Text);
    }

    [Fact]
    public async Task Applying_again_under_one_key_is_answered_alike_and_a_gone_version_is_refused()
    {
        var seen = await _api.SendAsync(HttpMethod.Get, Policies);

        var first = await _api.SendAsync(HttpMethod.Post, $"{Policies}/apply", new { yaml = Sooner }, key: "k1", match: seen.Tag);
        var again = await _api.SendAsync(HttpMethod.Post, $"{Policies}/apply", new { yaml = Sooner }, key: "k1", match: seen.Tag);
        var late = await _api.SendAsync(HttpMethod.Post, $"{Policies}/apply", new { yaml = Sooner }, match: seen.Tag);
        var next = await _api.SendAsync(HttpMethod.Post, $"{Policies}/apply", new { yaml = Sooner }, match: first.Tag);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Replayed);
        Assert.Equal("412 changed_meanwhile", late.Problem);
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(2, next.Body.GetProperty("policies")[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Of_two_who_know_the_same_version_one_applies_and_one_is_told()
    {
        var seen = await _api.SendAsync(HttpMethod.Get, Policies);

        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(n => _api.SendAsync(HttpMethod.Post, $"{Policies}/apply",
            new { yaml = Sooner.Replace("15m", $"1{n}m", StringComparison.Ordinal) }, match: seen.Tag)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(it => it.Status).Order());
        Assert.Equal(2, (await _api.GetAsync($"{Policies}/enterprise")).Body.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("none", "404 policy_not_found")]
    [InlineData("none/versions", "404 policy_not_found")]
    [InlineData("enterprise/versions/9", "404 policy_not_found")]
    [InlineData("enterprise/versions/first", "404 not_found")]
    [InlineData("enterprise/versions?limit=0", "400 invalid_parameter")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string path, string problem) =>
        Assert.Equal(problem, await _api.ProblemAsync($"{Policies}/{path}"));

    [Fact]
    public async Task Whoever_may_read_may_try_out_but_not_apply()
    {
        await _api.HoldKeyAsync(ApiScope.ReadPolicies);

        Assert.Equal(HttpStatusCode.OK, (await _api.SendAsync(HttpMethod.Post, $"{Policies}/plan", new { yaml = Sooner })).Status);
        Assert.Equal("403 scope_missing", (await ApplyAsync(new { yaml = Sooner })).Problem);
    }

    private Task<ApiAnswer> ApplyAsync(object body) => _api.SendAsync(HttpMethod.Post, $"{Policies}/apply", body);
}
