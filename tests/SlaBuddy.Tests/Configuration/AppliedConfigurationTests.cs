using System.Text.Json.Nodes;
using Dapper;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Configuration;

public class AppliedConfigurationTests
{
    private const string File =
        """
        ops_channel: sla-ops
        breaches_channel: sla-ops
        targets: {"@lead": U0HANA}
        channels:
          - {channel: enterprise, kind: customer, facts: {tier: gold, seats: 3}, ignore_older_than: 1h, scan_every: 30s}
        policies:
          - id: gold
            name: Gold
            ladder: [{after: 10m, who: on_shift.non_embedded}, {after: 20m, who: "@lead"}]
            first_response: 15m
        rules:
          - {when: $.tier == "gold", policy: gold}
        """;

    [Fact]
    public async Task The_database_is_told_in_the_agreed_shape()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().WithFile(File).In(slack, db);
        await world.StartAsync();

        var json = AppliedConfiguration.From(world.Get<ConfigurationInForce>().Applied).ToJson();

        var expected = JsonNode.Parse(
            """
            {"calendars":[],"policies":[{"id":"gold","name":"Gold","levels":[{"after_seconds":600,"who":"on_shift.non_embedded"},
               {"after_seconds":1200,"who":"@lead"}],
               "snooze_seconds":1800,"rearm":"timer","first_response_seconds":900}],
             "rules":[{"when":"$.tier == \"gold\"","policy":"gold"}],
             "targets":{"@lead":{"kind":"user","slack_id":"U0HANA"}},
             "channels":[{"channel_id":"C0ENTERPRISE","name":"enterprise","kind":"customer",
               "facts":{"tier":"gold","seats":3},"escalate_in":null,"ignore_older_than_seconds":3600,
               "scan_every_seconds":30,"allowed_integrations":[],
               "fact_patterns":{}}],
             "ops_channel":"C0OPS","warnings_channel":null,"breaches_channel":"C0OPS","roster_stale_after_seconds":7200,"agents_configured":false,
             "roster_warn_of_gaps_seconds":172800,"roster_mention_at_most":8,"roster_leads":null}
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(json)), json);
    }

    [Fact]
    public async Task It_is_in_force_after_the_start_and_a_second_start_changes_nothing()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().WithFile(File).In(slack, db);

        await world.StartAsync();
        await world.StartAsync();

        await using var connection = await db.DataSource.OpenConnectionAsync();
        Assert.Equal("T0ACME", world.Get<Installation>().TeamId);
        Assert.Equal("gold 1 Gold", await connection.QuerySingleAsync<string>(
            "select policy_id || ' ' || version || ' ' || name from sla.policy_version"));
        Assert.Equal("enterprise", await connection.QuerySingleAsync<string>(
            "select name from sla.watched_channel where unwatched_at is null"));
        Assert.Equal("U0BUDDY C0OPS", await connection.QuerySingleAsync<string>(
            "select bot_user_id || ' ' || ops_channel_id from sla.installation"));
    }

    [Fact]
    public async Task What_only_Postgres_can_read_is_refused_with_its_line()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            """
            channels:
              - {channel: enterprise, kind: helpdesk, fact_patterns: {plan: '(*'}}
            facts: [tier, tags]
            rules:
              - {when: '$.tier == "teams', policy: teams}
              - {when: '$.tier like_regex "("', policy: teams}
              - {when: '$.tags[*] ? (exists(@.tier) && @ == $.tier)', policy: teams}
            """);

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(["sla-buddy.yaml:5:12", "sla-buddy.yaml:6:12", "sla-buddy.yaml:7:12", "sla-buddy.yaml:2:65"],
            refusal!.Faults.Select(fault => fault.Where));
        Assert.Equal(2, StartupFaultsException.ExitCode);
    }
}
