using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Hosting;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Webhooks;

/// <summary>What goes to webhooks, as the database hands it out and takes its outcome.</summary>
internal sealed class DueDeliveries(NpgsqlDataSource database, Instance instance, IOptions<WebhookOptions> options)
{
    /// <summary>Longer than the longest attempt, which ends after 20 s at most.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int room, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ClaimedDelivery>(new CommandDefinition(
            """
            select delivery_id, webhook_id, attempt, url, secrets, history_id, ticket_id, type, at, recorded_at, data
              from sla.claim_webhook_deliveries(@Name, @Lease, @room, @reserve, @AtOncePerWebhook)
            """,
            new { instance.Name, Lease, room, reserve = options.Value.AtOnce / 4, options.Value.AtOncePerWebhook },
            cancellationToken: ct))).AsList();
    }

    /// <returns>What follows: delivered, retried, given_up, disabled or stale.</returns>
    public async Task<string> RecordAsync(ClaimedDelivery claimed, WebhookAnswer answer)
    {
        // What a receiver took must be written down even while the service stops.
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        if (!answer.IsDelivered)
            return (await connection.ExecuteScalarAsync<string>(
                "select sla.record_webhook_failed(@DeliveryId, @Attempt, @Took, @Status, @Error, @RetryAfter)",
                new { claimed.DeliveryId, claimed.Attempt, answer.Took, answer.Status, answer.Error, answer.RetryAfter }))!;
        await connection.ExecuteAsync("select sla.record_webhook_delivered(@DeliveryId, @Attempt, @Took, @Status)",
            new { claimed.DeliveryId, claimed.Attempt, answer.Took, answer.Status });
        return "delivered";
    }
}
