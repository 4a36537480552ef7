using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;
using SlaBuddy.Webhooks;

namespace SlaBuddy.Api.Webhooks;

/// <summary>What went to a webhook, and what shall go once more.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder webhook)
    {
        webhook.MapGet("/deliveries", ListAsync).WithName("ListDeliveries").WithSummary("What went to a webhook, the newest first.")
            .WithDescription("A delivery is kept for 30 days. One that waits for the one before it of the same ticket has no next_attempt_at.")
            .Needs(ApiScope.ReadWebhooks);
        webhook.MapGet("/deliveries/{deliveryId:long}", GetAsync).WithName("GetDelivery")
            .WithSummary("One delivery with every attempt to make it.")
            .WithDescription("Of each attempt when it began, how long it took, and the status or the error that it ended with.")
            .Needs(ApiScope.ReadWebhooks).Fails(ApiProblem.DeliveryNotFound);
        webhook.MapPost("/test", TryAsync).WithName("TestWebhook").WithSummary("Send a test, once.")
            .WithDescription("It goes out at once, also where the webhook is disabled; the delivery's log shows what came of it.")
            .Writes(ApiScope.WriteWebhooks);
        webhook.MapPost("/replay", ReplayAsync).WithName("ReplayWebhook").WithSummary("Send events once more, by id or by time.")
            .WithDescription("They go out in the order in which they happened, under the ids they had. At most 10,000 at a time.")
            .Writes(ApiScope.WriteWebhooks).Fails(ApiProblem.WebhookDisabled, ApiProblem.ReplayTooLarge);
    }

    private static async Task<Ok<Page<Delivery>>> ListAsync(long webhookId, [AsParameters] DeliveryFilter filter,
        [AsParameters] PageRequest page, ApiDatabase database, CancellationToken ct)
    {
        page.Check();
        if (await database.FindAsync<Webhook>("select sla.find_webhook(@webhookId)::text", new { webhookId }, ct) is null)
            throw new ApiProblemException(ApiProblem.WebhookNotFound);
        var found = await database.ListAsync<Delivery>("select sla.list_webhook_deliveries(@webhookId, @AnyState, @LastId, @limit)::text",
            new { webhookId, filter.AnyState, page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, one => one.DeliveryId));
    }

    private static async Task<Ok<DeliveryWithLog>> GetAsync(long webhookId, long deliveryId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await database.FindAsync<DeliveryWithLog>(
            "select sla.find_webhook_delivery(@webhookId, @deliveryId)::text", new { webhookId, deliveryId }, ct)
            ?? throw new ApiProblemException(ApiProblem.DeliveryNotFound));

    private static async Task<Ok<Delivery>> TryAsync(long webhookId, ApiWriting writing, WebhookBell bell, HttpResponse response,
        CancellationToken ct)
    {
        var delivery = (await writing.FindAsync<Delivery>("select sla.try_webhook(@webhookId)::text", new { webhookId }, ct))!;
        RingAfter(response, bell);
        return TypedResults.Ok(delivery);
    }

    private static async Task<Ok<Replayed>> ReplayAsync(long webhookId, Replay replay, ApiWriting writing, WebhookBell bell,
        HttpResponse response, CancellationToken ct)
    {
        replay.Check();
        var deliveries = await writing.ScalarAsync<int>("select sla.replay_webhook(@webhookId, @HistoryId, @from, @before, @AnyTypes)",
            new
            {
                webhookId, replay.HistoryId, from = replay.From?.ToUniversalTime(), before = replay.Before?.ToUniversalTime(), replay.AnyTypes,
            }, ct);
        RingAfter(response, bell);
        return TypedResults.Ok(new Replayed(deliveries));
    }

    // Before the call is committed there is nothing to find.
    private static void RingAfter(HttpResponse response, WebhookBell bell) => response.OnCompleted(() =>
    {
        bell.Ring();
        return Task.CompletedTask;
    });
}
