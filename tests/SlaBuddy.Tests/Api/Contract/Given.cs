using System.Net;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>What must be there before an operation can be called.</summary>
internal static class Given
{
    /// <summary>An address that a webhook may lead to, here.</summary>
    public const string Hook = "http://127.0.0.1:9/sla-buddy";

    /// <summary>A policy file that changes something.</summary>
    public const string Policies =
        """
        facts: [tier]
        policies:
          - id: enterprise
            name: Enterprise
            first_response: 15m
            warn_before: [5m]
            ladder: [{after: 10m, who: on_shift.non_embedded}, {after: 15m, who: on_shift}]
          - id: teams
            name: Teams
            ladder: [{after: 1h, who: on_shift}]
        rules: [{when: $.tier == "enterprise", policy: enterprise}, {when: $.tier == "teams", policy: teams}]
        """;

    public const string WrongPolicies =
        """
        policies:
          - id: enterprise
            name: Enterprise
            ladder: [{after: soon, who: on_shift}]
        rules: [{policy: enterprise}]
        """;

    /// <summary>A ticket that waits under the policy enterprise, and is in the feed.</summary>
    public static async Task<long> TicketAsync(ApiWorld world)
    {
        var opened = await world.SendAsync(HttpMethod.Post, "/api/v1/tickets",
            new { facts = new { tier = "enterprise" }, requester_id = "customer-4711" });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        await world.Engine.CallAsync("select sla.extend_feed(1000)");
        return opened.Body.GetProperty("ticket_id").GetInt64();
    }

    public static async Task<long> WebhookAsync(ApiWorld world)
    {
        var created = await world.SendAsync(HttpMethod.Post, "/api/v1/webhooks", new { url = Hook, description = "The status page" });
        Assert.True(created.Status == HttpStatusCode.Created, created.Text);
        return created.Body.GetProperty("webhook_id").GetInt64();
    }

    /// <summary>A webhook that is told of a new ticket.</summary>
    public static async Task<(long WebhookId, long DeliveryId)> DeliveryAsync(ApiWorld world)
    {
        var webhookId = await WebhookAsync(world);
        await TicketAsync(world);
        var deliveries = await world.SendAsync(HttpMethod.Get, $"/api/v1/webhooks/{webhookId}/deliveries");
        return (webhookId, deliveries.Body.GetProperty("items")[0].GetProperty("delivery_id").GetInt64());
    }

    public static Task RosterAsync(ApiWorld world) => world.Engine.CallAsync(
        """
        select sla.record_roster_sync('T1', 'cal', sla.now(), @Opening, @Opening + interval '1 day', 1,
          '[{"event_id": "e1", "user_id": "UANA", "person_text": "ana", "matched_by": "email",
             "starts_at": "2026-03-02T08:00:00Z", "ends_at": "2026-03-02T17:00:00Z"}]')
        """, new { EngineWorld.Opening });

    public static async Task<long> OverrideAsync(ApiWorld world)
    {
        var said = await world.SendAsync(HttpMethod.Post, "/api/v1/roster/overrides",
            new { kind = "off", user_id = "UANA", ends_at = "2026-03-03T09:00:00Z" });
        Assert.True(said.Status == HttpStatusCode.Created, said.Text);
        return said.Body.GetProperty("override_id").GetInt64();
    }

    /// <summary>The ETag of a channel that is watched.</summary>
    public static async Task<string> ChannelAsync(ApiWorld world)
    {
        var put = await world.SendAsync(HttpMethod.Put, "/api/v1/channels/CNEW", new { kind = "customer", facts = new { tier = "enterprise" }, name = "acme" });
        Assert.True(put.Status == HttpStatusCode.OK, put.Text);
        return put.Tag;
    }

    /// <summary>A level that fired and that Slack refused.</summary>
    public static async Task<long> FailedNotificationAsync(ApiWorld world)
    {
        var minute = Math.Ceiling(await world.Engine.ScalarAsync<double>(
            "select extract(epoch from sla.now() - @Opening)::float8 / 60", new { EngineWorld.Opening }));
        await world.Engine.MoveClockAsync(minute);
        await world.Engine.HearAsync(EngineWorld.Said(minute, EngineWorld.Carla, root: minute));
        await world.Engine.FireAsync(minute + 10);
        await world.Engine.CallAsync("select * from sla.claim_notifications('one', '30 s')");
        await world.Engine.CallAsync(
            """
            select sla.record_refused(notification_id, epoch, 'is_archived', null)
              from sla.notification
             where kind = 'escalation' and epoch > 0
            """);
        return await world.Engine.ScalarAsync<long>(
            """
            select max(n.notification_id)
              from sla.notification n
              join sla.ticket t using (ticket_id)
             where n.kind = 'escalation' and n.state = 'failed' and t.state = 'waiting'
            """);
    }

    public static async Task DoneAsync(ApiWorld world, string path, object body)
    {
        var answer = await world.SendAsync(HttpMethod.Post, path, body);
        Assert.True((int)answer.Status < 300, answer.Text);
    }
}
