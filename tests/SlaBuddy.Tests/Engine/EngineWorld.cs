using System.Globalization;
using System.Text.Json;
using Dapper;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Engine;

/// <summary>
/// The database alone, without service or Slack: a workspace with an enterprise, a teams and a helpdesk channel. Minutes
/// count from the opening of the ticket under test, 9:00.
/// </summary>
internal sealed class EngineWorld(TestDatabase database) : IAsyncDisposable
{
    public const string Team = "T1";
    public const string Ana = "UANA";
    public const string Ben = "UBEN";
    public const string Carla = "UCARLA";
    public const string Ivo = "UIVO";
    public const string Mention = "<@UBOT>";

    public static readonly DateTimeOffset Opening = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public TestDatabase Database { get; } = database;

    public static async Task<EngineWorld> CreateAsync(string rearm = "timer", bool agentsConfigured = true)
    {
        var world = new EngineWorld(await Postgres.CreateDatabaseAsync());
        await world.MoveClockAsync(-60);
        await world.CallAsync("select sla.record_installation('T1', null, 'UBOT', 'BBOT', 'ABOT', 'https://acme.slack.com/')");
        await world.ApplyAsync(Applied(rearm, agentsConfigured));
        await world.CallAsync(
            """
            select sla.record_people('T1', '[
              {"user_id": "UANA", "name": "ana", "real_name": "Ana", "home_team_id": "T1"},
              {"user_id": "UBEN", "name": "ben", "real_name": "Ben", "home_team_id": "T1"},
              {"user_id": "UIVO", "name": "ivo", "real_name": "Ivo", "home_team_id": "T1"},
              {"user_id": "UROBO", "name": "robo", "home_team_id": "T1", "is_bot": true},
              {"user_id": "UCARLA", "name": "carla", "real_name": "Carla", "home_team_id": "T9", "is_stranger": true}]')
            """);
        if (agentsConfigured) await world.CallAsync("select sla.record_agents('T1', '{UANA,UBEN}', 'group', sla.now())");
        return world;
    }

    public static string Applied(string rearm = "timer", bool agentsConfigured = true, int enterpriseFirst = 600) => $$$"""
        {"policies": [
           {"id": "enterprise", "name": "Enterprise", "snooze_seconds": 1800, "rearm": "{{{rearm}}}", "first_response_seconds": null,
            "levels": [{"after_seconds": {{{enterpriseFirst}}}, "who": "on_shift.non_embedded"}, {"after_seconds": 1200, "who": "on_shift"},
                       {"after_seconds": 2100, "who": "@group-support"}, {"after_seconds": 3000, "who": "@head-of-success"}]},
           {"id": "teams", "name": "Teams", "snooze_seconds": 1800, "rearm": "{{{rearm}}}", "first_response_seconds": null,
            "levels": [{"after_seconds": 3600, "who": "on_shift.non_embedded"}, {"after_seconds": 10800, "who": "on_shift"},
                       {"after_seconds": 21600, "who": "@group-support"}, {"after_seconds": 43200, "who": "@head-of-success"}]}],
         "rules": [{"when": "$.tier == \"enterprise\"", "policy": "enterprise"}, {"when": "$.tier == \"teams\"", "policy": "teams"}],
         "targets": {"@group-support": {"kind": "usergroup", "slack_id": "S1"}, "@head-of-success": {"kind": "user", "slack_id": "UHANA"}},
         "channels": [
           {"channel_id": "CENT", "name": "enterprise", "kind": "customer", "facts": {"tier": "enterprise"}, "escalate_in": null,
            "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": [], "fact_patterns": {} },
           {"channel_id": "CTEAMS", "name": "teams", "kind": "customer", "facts": {"tier": "teams"}, "escalate_in": null,
            "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": [], "fact_patterns": {} },
           {"channel_id": "CODD", "name": "odd", "kind": "customer", "facts": {}, "escalate_in": null,
            "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": [], "fact_patterns": {} },
           {"channel_id": "CHELP", "name": "helpdesk", "kind": "helpdesk", "facts": {"tier": "enterprise"}, "escalate_in": null,
            "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": ["BZEN"],
            "fact_patterns": {"ticket_id": "\\*Ticket ID\\*: *(\\S+)", "priority": "\\*Ticket priority\\*: *(\\S+)", "type": "\\*Type\\*: *(\\S+)"} }],
         "ops_channel": "COPS", "roster_stale_after_seconds": 7200, "agents_configured": {{{(agentsConfigured ? "true" : "false")}}} }
        """;

    public Task ApplyAsync(string configuration) =>
        CallAsync("select sla.apply_configuration('T1', @configuration::jsonb, 'test')", new { configuration });

    public static DateTimeOffset At(double minute) => Opening.AddSeconds(minute * 60);

    public static string Ts(double minute)
    {
        var microseconds = (At(minute) - DateTimeOffset.UnixEpoch).Ticks / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:000000}");
    }

    public static object Said(double minute, string by, string text = "hello", double root = 0, string channel = "CENT") =>
        new { channel_id = channel, ts = Ts(minute), thread_ts = Ts(root), user_id = by, text };

    public Task MoveClockAsync(double minute) => CallAsync("select sla.move_clock(@at)", new { at = At(minute) });

    /// <summary>The clock stands where the newest of these was said, and they arrive as one batch.</summary>
    public Task<int> HearAsync(params object[] messages) => ScalarAsync<int>(
        "select sla.store_messages('T1', 'event', @messages::jsonb)", new { messages = JsonSerializer.Serialize(messages) });

    /// <summary>Everything said so far in every thread is known.</summary>
    public Task HearAllAsync() => CallAsync(
        "select sla.record_thread_heard(team_id, channel_id, thread_ts, sla.now()) from sla.ticket_thread");

    /// <summary>The levels that fire at this minute, one number a ticket.</summary>
    public async Task<string> FireAsync(double minute)
    {
        await MoveClockAsync(minute);
        await HearAllAsync();
        return string.Join(",", await QueryAsync<int>("select level from sla.check_due_tasks_and_update(100) order by ticket_id"));
    }

    /// <summary>Cycle, level, minute and state of every task: <c>"1.1@10 pending"</c>.</summary>
    public async Task<string> LadderAsync(string states = "pending,fired") => string.Join(", ", await QueryAsync<string>(
        """
        select format('%s.%s@%s %s', cycle, level, round(extract(epoch from due_at - @Opening) / 60, 2)::float8, state)
          from sla.escalation_task
         where state = any (string_to_array(@states, ','))
         order by ticket_id, cycle, level
        """, new { Opening, states }));

    public async Task<string> DueMinutesAsync() => string.Join('/', await QueryAsync<double>(
        """
        select round(extract(epoch from due_at - @Opening) / 60, 2)::float8 from sla.escalation_task where state = 'pending'
         order by ticket_id, due_at
        """, new { Opening }));

    public Task<string> StateAsync() => ScalarAsync<string>("select state from sla.ticket");

    public Task CallAsync(string sql, object? arguments = null) => ScalarAsync<object>(sql, arguments);

    public async Task<T> ScalarAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, arguments))!;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, arguments)).AsList();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
