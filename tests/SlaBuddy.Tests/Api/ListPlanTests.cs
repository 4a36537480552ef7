using Dapper;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>A list must cost what it shows, not what there is: Postgres' own account of the statements it ran.</summary>
public class ListPlanTests : IAsyncLifetime
{
    private EngineWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await EngineWorld.CreateAsync();
        await _world.CallAsync(
            """
            insert into sla.notification (key, kind, team_id, state, created_at, next_attempt_at, posted_at, error)
            select 'n' || n, 'ops_notice', 'T1', case when n % 5000 = 0 then 'failed' else 'sent' end, @at, @at,
                   case when n % 5000 > 0 then @at end, case when n % 5000 = 0 then 'is_archived' end
              from generate_series(1, 20000) n;
            insert into sla.escalation_task (ticket_id, cycle, level, armed_at, due_at, state)
            select t, 1, l, at, at + l * interval '10 minutes', 'pending'
              from (select t, @at + t * interval '1 minute' as at from generate_series(1, 20000) t) t
             cross join generate_series(1, 4) l;
            """, new { at = EngineWorld.Opening });
        // Not what autovacuum happens to look at meanwhile: waited for, or the planner would know nothing of all these rows.
        await _world.CallAsync("analyze sla.notification, sla.escalation_task");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("null", "null", "notification_pkey")]
    [InlineData("'{failed}'", "null", "notification_failed")]
    [InlineData("null", "7", "notification_ticket")]
    public async Task Notifications_are_reached_by_an_index(string states, string ticketId, string index)
    {
        var plans = await RunAsync($"select sla.list_notifications('T1', {states}, null, {ticketId}, null, 51)");

        Assert.Contains(index, plans, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on notification", plans, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null, null, null, null, null", "escalation_task_pkey")]
    [InlineData("7, null, null, null, null", "escalation_task_pkey")]
    [InlineData("null, null, null, null, '{300,1,2}'", "escalation_task_pkey")]
    [InlineData("null, '{pending}', '2026-03-02T09:30Z', '2026-03-02T09:40Z', null", "escalation_task_due")]
    public async Task Levels_are_reached_by_an_index(string filters, string index)
    {
        var plans = await RunAsync($"select sla.list_escalations({filters}, 51)");

        Assert.Contains(index, plans, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on escalation_task", plans, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string call)
    {
        await using var connection = await _world.Database.DataSource.OpenConnectionAsync();
        var told = new List<string>();
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await connection.ExecuteAsync(
            """
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set client_min_messages = log;
            """);
        await connection.ExecuteAsync(call);
        return string.Join('\n', told);
    }
}
