using System.Text.RegularExpressions;
using Dapper;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>What waits for a receiver that is down may be very much: the cost of what goes to the others must not follow it.</summary>
public partial class ClaimPlanTests
{
    [Fact]
    public async Task A_claim_and_its_outcome_read_by_index_what_they_touch()
    {
        await using var world = await WebhookWorld.StartAsync();
        for (var n = 0; n < 3; n++)
            await world.Engine.CallAsync("select sla.create_webhook('https://example.com/', null, null, @secret, 'test')",
                new { secret = WebhookSecret.Create() });
        await world.Engine.CallAsync(
            """
            insert into sla.ticket (team_id, kind, facts, opened_at, state)
            select 'T1', 'customer', '{}', sla.now(), 'no_policy' from generate_series(1, 3000)
            """);
        await world.Engine.CallAsync(
            """
            insert into sla.feed (type, at, recorded_at, ticket_id, team_id, record_id, data)
            select type, sla.now(), sla.now(), ticket_id, 'T1', nextval('sla.record_seq'), '{}'
              from sla.ticket, unnest('{ticket.opened,ticket.answered}'::text[]) type
            """);
        await world.Engine.CallAsync("select sla.deliver_feed(1, 6000)");
        // One is down, and nobody asks what waits for it.
        await world.Engine.CallAsync(
            "update sla.webhook set failures = 9, failing_since = sla.now(), open_until = sla.now() + interval '1 hour' where webhook_id = 1");
        await world.Engine.CallAsync("analyze (skip_locked)");

        var plans = await RunAsync(world);

        foreach (var table in (string[])["webhook_lane", "webhook_delivery", "webhook_attempt", "feed"])
            Assert.DoesNotContain($"Seq Scan on {table} ", plans, StringComparison.Ordinal);
        Assert.NotEmpty(IndexScan().Matches(plans));
        Assert.All(IndexScan().Matches(plans), scan => Assert.Contains("Index Cond:", scan.Value, StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(WebhookWorld world)
    {
        await using var connection = await world.Engine.Database.DataSource.OpenConnectionAsync();
        var told = new List<string>();
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await connection.ExecuteAsync(
            """
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set client_min_messages = log;
            """);
        // More often than the planner tries special plans before it settles for a general one.
        for (var run = 0; run < 8; run++)
        {
            var claimed = (await connection.QueryAsync<long>(
                "select delivery_id from sla.claim_webhook_deliveries('one', interval '1 minute', 64, 16, 8)")).AsList();
            Assert.Equal(16, claimed.Count);
            foreach (var delivery in claimed)
                await connection.ExecuteAsync(run % 2 == 0
                    ? "select sla.record_webhook_delivered(@delivery, 1, interval '1 second', 200)"
                    : "select sla.record_webhook_failed(@delivery, 1, interval '1 second', 500, 'no', null)", new { delivery });
            await connection.ExecuteAsync("update sla.webhook set failures = 0, failing_since = null, open_until = null where webhook_id > 1");
        }
        return string.Join('\n', told);
    }

    [GeneratedRegex(@"Index (Only )?Scan using \w+ on (webhook_lane|webhook_delivery|webhook_attempt|feed)\b.*\n.*")]
    private static partial Regex IndexScan();
}
