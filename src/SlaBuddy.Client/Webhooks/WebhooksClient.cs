using System.Globalization;
using System.Text.Json.Nodes;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// Addresses of yours that are told what happens, and what was delivered to them. Reading needs the scope <c>webhooks:read</c>,
/// writing <c>webhooks:write</c>.
/// </summary>
public sealed class WebhooksClient
{
    private readonly Pipeline _calls;

    internal WebhooksClient(Pipeline calls) => _calls = calls;

    /// <summary>All webhooks, the newest first.</summary>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Webhook> ListAsync() => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read("webhooks", new Query().On(after, limit)), ClientJson.Default.PageWebhook, ct));

    /// <summary>Makes a webhook.</summary>
    /// <param name="webhook">Where to, and what it is told of.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook with its secret, which is shown this once.</returns>
    /// <exception cref="InvalidRequestException">The address is none that may be told, or there are too many webhooks.</exception>
    public Task<WebhookCreated> CreateAsync(NewWebhook webhook, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("url", webhook.Url).Add("description", webhook.Description).Add("types", webhook.Types);
        return _calls.AskAsync(Call.Write(HttpMethod.Post, "webhooks", body.ToBytes(), idempotencyKey), ClientJson.Default.WebhookCreated,
            cancellationToken);
    }

    /// <summary>One webhook.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook, with its <see cref="Editable.ETag"/>.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public Task<Webhook> GetAsync(long webhookId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(webhookId)), ClientJson.Default.Webhook, cancellationToken);

    /// <summary>Changes a webhook.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="change">What shall be different.</param>
    /// <param name="ifMatch">The <see cref="Editable.ETag"/> of the state that is meant; whichever unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    /// <exception cref="ChangedMeanwhileException">It is no longer in that state.</exception>
    public Task<Webhook> ChangeAsync(long webhookId, WebhookChange change, string? ifMatch = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("url", change.Url).Add("description", change.Description).Add("types", change.Types)
            .Add("enabled", change.Enabled);
        return _calls.AskAsync(Call.Write(HttpMethod.Patch, PathOf(webhookId), body.ToBytes(), idempotencyKey, ifMatch),
            ClientJson.Default.Webhook, cancellationToken);
    }

    /// <summary>Takes a webhook away. What was not delivered yet is not.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public Task DeleteAsync(long webhookId, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        _calls.SendAsync(Call.Write(HttpMethod.Delete, PathOf(webhookId), null, idempotencyKey), cancellationToken);

    /// <summary>Gives a webhook another secret. The old one signs beside it for a while, so that the receiver can change over.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="keepOldFor">How long the old one signs as well, up to 7 days; 24 h unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The new one, which is shown this once.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public Task<NewSecret> RotateSecretAsync(long webhookId, TimeSpan? keepOldFor = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("keep_old_for", keepOldFor);
        return _calls.AskAsync(Call.Write(HttpMethod.Post, PathOf(webhookId) + "/secret", body.ToBytes(), idempotencyKey),
            ClientJson.Default.NewSecret, cancellationToken);
    }

    /// <summary>Sends a <see cref="TestEvent"/>, once.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The delivery on its way; <see cref="GetDeliveryAsync"/> says what came of it.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public Task<Delivery> TestAsync(long webhookId, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Write(HttpMethod.Post, PathOf(webhookId) + "/test", null, idempotencyKey), ClientJson.Default.Delivery,
            cancellationToken);

    /// <summary>What is or was on its way to a webhook, the newest first.</summary>
    /// <param name="webhookId">Its number.</param>
    /// <param name="state">One of <see cref="DeliveryState"/>; whichever unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="NotFoundException">While reading: there is no such webhook.</exception>
    public Listing<Delivery> ListDeliveriesAsync(long webhookId, string? state = null) => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read(PathOf(webhookId) + "/deliveries", new Query().Add("state", state).On(after, limit)),
            ClientJson.Default.PageDelivery, ct));

    /// <summary>One delivery, with every attempt.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The delivery with its log.</returns>
    /// <exception cref="NotFoundException">There is no such webhook, or no such delivery to it.</exception>
    public Task<DeliveryWithLog> GetDeliveryAsync(long webhookId, long deliveryId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(string.Create(CultureInfo.InvariantCulture, $"{PathOf(webhookId)}/deliveries/{deliveryId}")),
            ClientJson.Default.DeliveryWithLog, cancellationToken);

    /// <summary>Delivers once more what was told before: one event, or all of a time.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="replay">What.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How much that is.</returns>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    /// <exception cref="ConflictException">The webhook is disabled.</exception>
    /// <exception cref="InvalidRequestException">It is too much at once, or nothing was named.</exception>
    public Task<Replayed> ReplayAsync(long webhookId, Replay replay, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("history_id", replay.HistoryId).Add("from", replay.From).Add("before", replay.Before)
            .Add("types", replay.Types);
        return _calls.AskAsync(Call.Write(HttpMethod.Post, PathOf(webhookId) + "/replay", body.ToBytes(), idempotencyKey),
            ClientJson.Default.Replayed, cancellationToken);
    }

    /// <summary>The JSON Schema of what is sent for a type.</summary>
    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="NotFoundException">There is no such type.</exception>
    public Task<JsonObject> GetSchemaAsync(string type, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read($"webhooks/schemas/{Uri.EscapeDataString(type)}"), ClientJson.Default.JsonObject, cancellationToken);

    private static string PathOf(long webhookId) => string.Create(CultureInfo.InvariantCulture, $"webhooks/{webhookId}");
}
