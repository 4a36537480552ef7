using System.Net;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>What must be there before an operation can be called.</summary>
internal static class Given
{
    /// <summary>An address that a webhook may lead to, here.</summary>
    public const string Hook = "http://127.0.0.1:9/sla-buddy";

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

    public static async Task DoneAsync(ApiWorld world, string path, object body)
    {
        var answer = await world.SendAsync(HttpMethod.Post, path, body);
        Assert.True((int)answer.Status < 300, answer.Text);
    }
}
