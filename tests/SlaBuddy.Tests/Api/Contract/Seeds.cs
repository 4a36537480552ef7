using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>How to call each operation validly, once what it needs is there. An operation that is not here fails the walk.</summary>
internal static class Seeds
{
    public static IReadOnlyDictionary<string, Func<ApiWorld, Task<Seed>>> All { get; } = new Dictionary<string, Func<ApiWorld, Task<Seed>>>
    {
        ["ListTickets"] = WithTicket("?state=waiting&policy=enterprise&opened_from=2026-01-01T00:00:00Z&limit=2"),
        ["OpenTicket"] = _ => Task.FromResult(Seed.Of(body: new
        {
            facts = new { tier = "enterprise", priority = "urgent", seats = 120, trial = false, products = new[] { "api", "forms" } },
            requester_id = "customer-4711",
        })),
        ["GetTicket"] = OfTicket(),
        ["ChangeTicketFacts"] = async world =>
        {
            var id = await Given.TicketAsync(world);
            return Seed.Of(new { ticket_id = id }, new { facts = new { priority = "urgent" } },
                match: (await world.SendAsync(HttpMethod.Get, $"/api/v1/tickets/{id}")).Tag);
        },
        ["GetTicketHistory"] = OfTicket(),
        ["RecordReply"] = OfTicket(new { by = "agent-ana" }),
        ["RecordCustomerMessage"] = async world =>
        {
            var id = await Given.TicketAsync(world);
            await Given.DoneAsync(world, $"/api/v1/tickets/{id}/replies", new { });
            return Seed.Of(new { ticket_id = id }, new { by = "customer-4711" });
        },
        ["ResolveTicket"] = OfTicket(new { without_answer = "It solved itself." }),
        ["ReopenTicket"] = async world =>
        {
            var id = await Given.TicketAsync(world);
            await Given.DoneAsync(world, $"/api/v1/tickets/{id}/resolve", new { without_answer = "It solved itself." });
            return Seed.Of(new { ticket_id = id }, new { by = "agent-ana" });
        },
        ["CancelTicket"] = OfTicket(new { why = "A test of the form." }),
        ["GetTicketSlas"] = OfTicket(),
        ["ExplainTicketSlas"] = OfTicket(),
        ["StartSlas"] = OfTicket(new { policy_id = "teams" }),
        ["PauseSlas"] = OfTicket(new Dictionary<string, object> { ["reason"] = "waiting_on_vendor", ["for"] = "PT4H" }),
        ["ResumeSlas"] = async world =>
        {
            var id = await Given.TicketAsync(world);
            await Given.DoneAsync(world, $"/api/v1/tickets/{id}/slas/pause", new { reason = "waiting_on_vendor" });
            return Seed.Of(new { ticket_id = id }, new { reason = "waiting_on_vendor" });
        },
        ["StopSlas"] = OfTicket(new { without_answer = "It solved itself." }),
        ["SnoozeSlas"] = OfTicket(new Dictionary<string, object> { ["for"] = "PT30M" }),
        ["ListHistory"] = WithTicket("?type=ticket.opened&type=timer.started&limit=2"),
        ["StreamEvents"] = WithTicket("?after=0&type=ticket.opened"),
        ["GetRoster"] = Plain($"?at={EngineWorld.At(60):yyyy-MM-ddTHH:mm:ssZ}"),
        ["ListOverrides"] = async world =>
        {
            await Given.OverrideAsync(world);
            return Seed.Of(query: "?limit=2");
        },
        ["GetOverride"] = OfOverride,
        ["CreateOverride"] = async world =>
        {
            await Given.RosterAsync(world);
            return Seed.Of(body: new { kind = "cover", user_id = "UBEN", covered_user_id = "UANA", ends_at = "2026-03-02T12:00:00Z" });
        },
        ["EndOverride"] = OfOverride,
        ["ListPolicies"] = Plain(),
        ["GetPolicy"] = _ => Task.FromResult(Seed.Of(new { policy_id = "enterprise" })),
        ["ListPolicyVersions"] = _ => Task.FromResult(Seed.Of(new { policy_id = "enterprise" }, query: "?limit=2")),
        ["GetPolicyVersion"] = _ => Task.FromResult(Seed.Of(new { policy_id = "enterprise", version = 1 })),
        ["ValidatePolicies"] = _ => Task.FromResult(Seed.Of(body: new { yaml = Given.WrongPolicies })),
        ["PlanPolicies"] = async world =>
        {
            await Given.TicketAsync(world);
            return Seed.Of(body: new { yaml = Given.Policies });
        },
        ["ApplyPolicies"] = async world => Seed.Of(body: new { yaml = Given.Policies, move_open_tickets = false },
            match: (await world.SendAsync(HttpMethod.Get, "/api/v1/policies")).Tag),
        ["ListChannels"] = Plain("?limit=2"),
        ["GetChannel"] = _ => Task.FromResult(Seed.Of(new { channel_id = "CENT" })),
        ["PutChannel"] = async world => Seed.Of(new { channel_id = "CNEW" }, new { kind = "customer", facts = new { tier = "teams" }, name = "acme" },
            match: await Given.ChannelAsync(world)),
        ["UnwatchChannel"] = async world => Seed.Of(new { channel_id = "CNEW" }, match: await Given.ChannelAsync(world)),
        ["ListAgents"] = Plain("?limit=2"),
        ["ListEscalations"] = async world =>
        {
            await Given.FailedNotificationAsync(world);
            return Seed.Of(query: "?state=fired&limit=2");
        },
        ["ListNotifications"] = async world =>
        {
            await Given.FailedNotificationAsync(world);
            return Seed.Of(query: "?state=failed&kind=escalation&limit=2");
        },
        ["GetNotification"] = OfNotification,
        ["ResendNotification"] = OfNotification,
        ["GetSlaReport"] = WithTicket("?from=2026-02-01T00:00:00Z&before=2026-03-03T00:00:00Z&by=policy"),
        ["GetTicketReport"] = WithTicket("?from=2026-02-01T00:00:00Z&before=2026-03-03T00:00:00Z"),
        ["ListAudit"] = WithTicket("?limit=2"),
        ["ListWebhooks"] = async world =>
        {
            await Given.WebhookAsync(world);
            return Seed.Of(query: "?limit=2");
        },
        ["CreateWebhook"] = _ => Task.FromResult(Seed.Of(body: new
        {
            url = Given.Hook, description = "The status page", types = new[] { "timer.approaching_breach", "timer.breached" },
        })),
        ["GetWebhook"] = OfWebhook(),
        ["ChangeWebhook"] = async world =>
        {
            var id = await Given.WebhookAsync(world);
            return Seed.Of(new { webhook_id = id }, new { types = new[] { "timer.breached" }, enabled = true },
                match: (await world.SendAsync(HttpMethod.Get, $"/api/v1/webhooks/{id}")).Tag);
        },
        ["DeleteWebhook"] = OfWebhook(),
        ["RotateWebhookSecret"] = OfWebhook(new { keep_old_for = "PT24H" }),
        ["TestWebhook"] = OfWebhook(),
        ["ListDeliveries"] = async world =>
            Seed.Of(new { webhook_id = (await Given.DeliveryAsync(world)).WebhookId }, query: "?state=pending&limit=2"),
        ["GetDelivery"] = async world =>
        {
            var (webhookId, deliveryId) = await Given.DeliveryAsync(world);
            return Seed.Of(new { webhook_id = webhookId, delivery_id = deliveryId });
        },
        ["ReplayWebhook"] = async world =>
            Seed.Of(new { webhook_id = (await Given.DeliveryAsync(world)).WebhookId }, new { from = "2026-03-02T08:00:00Z", types = new[] { "ticket.opened" } }),
        ["GetWebhookSchema"] = _ => Task.FromResult(Seed.Of(new { type = "timer.breached" })),
    };

    private static async Task<Seed> OfOverride(ApiWorld world) => Seed.Of(new { override_id = await Given.OverrideAsync(world) });

    private static async Task<Seed> OfNotification(ApiWorld world) =>
        Seed.Of(new { notification_id = await Given.FailedNotificationAsync(world) });

    private static Func<ApiWorld, Task<Seed>> OfWebhook(object? body = null) =>
        async world => Seed.Of(new { webhook_id = await Given.WebhookAsync(world) }, body);

    private static Func<ApiWorld, Task<Seed>> Plain(string query = "") => _ => Task.FromResult(Seed.Of(query: query));

    private static Func<ApiWorld, Task<Seed>> WithTicket(string query) => async world =>
    {
        await Given.TicketAsync(world);
        return Seed.Of(query: query);
    };

    private static Func<ApiWorld, Task<Seed>> OfTicket(object? body = null) =>
        async world => Seed.Of(new { ticket_id = await Given.TicketAsync(world) }, body);
}
