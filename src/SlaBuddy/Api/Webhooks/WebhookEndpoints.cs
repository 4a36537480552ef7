using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Api.Webhooks;

/// <summary><c>/api/v1/webhooks</c></summary>
internal static class WebhookEndpoints
{
    private const string Path = "/api/v1/webhooks";

    private const string Find = "select sla.find_webhook(@webhookId)::text";

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapGet("/", ListAsync).WithName("ListWebhooks").WithSummary("The webhooks, the newest first.")
            .WithDescription("Enabled or not. No secret is ever shown again.").Needs(ApiScope.ReadWebhooks);
        webhooks.MapPost("/", CreateAsync).WithName("CreateWebhook").WithSummary("Let an address hear of what happens to tickets.")
            .WithDescription("The answer holds the secret that deliveries are signed with; it is shown this once.")
            .Writes(ApiScope.WriteWebhooks).Fails(ApiProblem.AddressRefused, ApiProblem.TooManyWebhooks);
        webhooks.MapSchemas();

        var webhook = webhooks.MapGroup("/{webhookId:long}").Fails(ApiProblem.WebhookNotFound);
        webhook.MapGet("/", GetAsync).WithName("GetWebhook").WithSummary("One webhook.")
            .WithDescription("What it hears of, and whether its address takes what is sent.").Needs(ApiScope.ReadWebhooks).Tagged();
        webhook.MapPatch("/", ChangeAsync).WithName("ChangeWebhook").WithSummary("Change a webhook, switch it off, or enable it again.")
            .WithDescription("What is not given stays. Switched off, it hears of nothing and what was on its way is given up; enabled, it "
                + "hears of what happens from then on, and the rest can be replayed.")
            .Matches().Writes(ApiScope.WriteWebhooks).Tagged().Fails(ApiProblem.AddressRefused);
        webhook.MapDelete("/", DeleteAsync).WithName("DeleteWebhook").WithSummary("End a webhook for good.")
            .WithDescription("What is on its way is given up; its deliveries and their logs go with it.").Writes(ApiScope.WriteWebhooks);
        webhook.MapPost("/secret", RotateAsync).WithName("RotateWebhookSecret").WithSummary("Sign with a new secret.")
            .WithDescription("For a while deliveries carry a signature by each of the old secrets as well.").Writes(ApiScope.WriteWebhooks);
        webhook.MapDeliveries();
    }

    private static async Task<Ok<Page<Webhook>>> ListAsync([AsParameters] PageRequest page, ApiDatabase database, CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Webhook>("select sla.list_webhooks(@LastId, @limit)::text",
            new { page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, one => one.WebhookId));
    }

    private static async Task<Created<WebhookCreated>> CreateAsync(NewWebhook webhook, WebhookAddress address, ApiWriting writing,
        CancellationToken ct)
    {
        webhook.Check();
        await address.CheckAsync(webhook.Url, ct);
        var created = (await writing.FindAsync<WebhookCreated>(
            """
            select (sla.create_webhook(@Url, @Description, @types, @secret, @Actor) || jsonb_build_object('secret', @secret))::text
            """,
            new { webhook.Url, webhook.Description, types = webhook.Types?.Distinct().ToArray(), secret = WebhookSecret.Create(), writing.Actor },
            ct))!;
        return writing.Created($"{Path}/{created.WebhookId}", created);
    }

    private static async Task<Ok<Webhook>> GetAsync(long webhookId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await database.FindAsync<Webhook>(Find, new { webhookId }, ct)
            ?? throw new ApiProblemException(ApiProblem.WebhookNotFound));

    private static async Task<Ok<Webhook>> ChangeAsync(long webhookId, WebhookChange change, WebhookAddress address, ApiWriting writing,
        CancellationToken ct)
    {
        change.Check();
        if (change.Url is not null) await address.CheckAsync(change.Url, ct);
        await writing.ExecuteAsync("select sla.lock_webhook(@webhookId)", new { webhookId }, ct);
        writing.Check((await writing.FindAsync<Webhook>(Find, new { webhookId }, ct))!);
        return TypedResults.Ok((await writing.FindAsync<Webhook>(
            "select sla.change_webhook(@webhookId, @Url, @Description, @types, @Enabled)::text",
            new { webhookId, change.Url, change.Description, types = change.Types?.Distinct().ToArray(), change.Enabled }, ct))!);
    }

    private static async Task<NoContent> DeleteAsync(long webhookId, ApiWriting writing, CancellationToken ct)
    {
        await writing.ExecuteAsync("select sla.delete_webhook(@webhookId)", new { webhookId }, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<NewSecret>> RotateAsync(long webhookId, SecretRotation rotation, ApiWriting writing, CancellationToken ct)
    {
        rotation.Check();
        var secret = WebhookSecret.Create();
        var until = await writing.ScalarAsync<DateTime>("select sla.rotate_webhook_secret(@webhookId, @secret, @Overlap)",
            new { webhookId, secret, rotation.Overlap }, ct);
        return TypedResults.Ok(new NewSecret(secret, new(DateTime.SpecifyKind(until, DateTimeKind.Utc))));
    }
}
