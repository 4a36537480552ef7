using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk;

/// <summary>The SDK beside the whole service: what the tutorial does not show.</summary>
public class RealServiceTests
{
    private const string Policies =
        """
        facts: [tier]
        policies:
          - id: gold
            name: Gold
            first_response: 50m
            warn_before: [10m]
            ladder:
              - {after: 40m, who: on_shift}
        rules:
          - when: $.tier == "gold"
            policy: gold
        """;

    [Fact]
    public async Task Policies_are_tried_out_put_in_force_and_kept_from_being_overwritten()
    {
        await using var service = await HeadlessService.StartAsync(Policies);
        using var client = await service.ClientAsync();
        var stricter = Policies.Replace("50m", "45m", StringComparison.Ordinal);
        var known = await client.Policies.GetInForceAsync();
        await client.Tickets.OpenAsync(new() { Facts = new() { ["tier"] = "gold" } });

        var check = await client.Policies.ValidateAsync(Policies.Replace("50m", "soon", StringComparison.Ordinal));
        var plan = await client.Policies.PlanAsync(stricter);
        var applied = await client.Policies.ApplyAsync(stricter, moveOpenTickets: true, ifMatch: known.ETag);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => client.Policies.ApplyAsync(Policies, ifMatch: known.ETag));
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => client.Policies.ApplyAsync("policies: [{x: 1}]"));

        Assert.False(check.Valid);
        Assert.Contains(check.Faults, fault => fault is { Severity: "error", Line: 5 });
        Assert.Equal((1, "changed"), (plan.TicketsChanging, Assert.Single(plan.Policies, policy => policy.Id == "gold").Change));
        Assert.Equal(TimeSpan.FromMinutes(45), Assert.Single(applied.Policies).FirstResponse);
        Assert.Equal(ProblemCode.InvalidPolicies, refused.Code);
        Assert.NotEmpty(refused.Errors);
        Assert.Equal([2, 1], await ListAsync(client.Policies.ListVersionsAsync("gold"), policy => policy.Version));
        Assert.Equal(TimeSpan.FromMinutes(50), (await client.Policies.GetVersionAsync("gold", 1)).FirstResponse);
        Assert.True((await client.Policies.GetAsync("gold")).InForce);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 45, 0, TimeSpan.Zero), (await client.Tickets.GetAsync(1)).Slas[0].DueAt);
    }

    [Fact]
    public async Task Every_other_resource_can_be_read_and_says_what_is_not_there()
    {
        await using var service = await HeadlessService.StartAsync(Policies);
        using var client = await service.ClientAsync();
        var ticket = await client.Tickets.OpenAsync(new() { Facts = new() { ["tier"] = "gold" } });
        await client.Slas.SnoozeAsync(ticket.TicketId, TimeSpan.FromMinutes(5), by: "ana");
        await service.MoveAsync(new(9, 46));
        await service.ToldAsync("ticket.escalated");
        await client.Tickets.RecordReplyAsync(ticket.TicketId, by: "ana");
        await service.ToldAsync("timer.met");

        var explained = await client.Slas.ExplainAsync(ticket.TicketId);
        Assert.Equal((1, TimeSpan.FromMinutes(46)), (explained.Snoozes, explained.Clock.Reads));
        Assert.Contains("snoozed", (await client.Tickets.GetHistoryAsync(ticket.TicketId)).Select(entry => entry.Kind));
        Assert.Equal(["1 fired"], await ListAsync(client.Escalations.ListAsync(new() { TicketId = 1 }), it => $"{it.Level} {it.State}"));
        Assert.Equal(
            [
                "ticket.answered", "ticket.escalated", "ticket.opened", "ticket.snoozed", "timer.approaching_breach", "timer.met",
                "timer.started",
            ], (await ListAsync(client.History.ListAsync(new() { TicketId = 1 }), happened => happened.Type)).Order(StringComparer.Ordinal));
        Assert.Equal(["OpenTicket", "RecordReply", "SnoozeSlas"],
            (await ListAsync(client.Audit.ListAsync(), entry => entry.Operation)).Order());
        Assert.Equal((1, 1d), Assert.Single((await client.Reports.GetSlasAsync(by: SlaReportBy.Policy)).Rows) is var row
            ? (row.Met, row.Attainment) : default);
        Assert.Equal((1, 1), (await client.Reports.GetTicketsAsync()).Tickets is var counts ? (counts.Opened, counts.Answered) : default);
        Assert.Empty((await client.Roster.GetAsync()).OnShift);
        Assert.Empty(await ListAsync(client.Roster.ListOverridesAsync(), one => one.OverrideId));
        Assert.Empty(await ListAsync(client.Agents.ListAsync(), agent => agent.UserId));
        Assert.Empty(await ListAsync(client.Channels.ListAsync(), channel => channel.ChannelId));
        await Assert.ThrowsAsync<NotFoundException>(() => client.Channels.GetAsync("C0"));
        await Assert.ThrowsAsync<NotFoundException>(() => client.Roster.GetOverrideAsync(1));
        await Assert.ThrowsAsync<NotFoundException>(() => client.Notifications.GetAsync(999));
        Assert.Empty(await ListAsync(client.Notifications.ListAsync(new() { States = [NotificationState.Failed] }), it => it.NotificationId));
    }

    [Fact]
    public async Task A_webhook_is_made_tried_out_changed_given_another_secret_and_taken_away()
    {
        await using var service = await HeadlessService.StartAsync(Policies);
        using var client = await service.ClientAsync();

        var made = await client.Webhooks.CreateAsync(new() { Url = "http://127.0.0.1:9/hook", Description = "mine" });
        var tried = await client.Webhooks.TestAsync(made.WebhookId);
        var known = await client.Webhooks.GetAsync(made.WebhookId);
        var changed = await client.Webhooks.ChangeAsync(made.WebhookId, new() { Types = [EventType.TimerBreached] }, known.ETag);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(
            () => client.Webhooks.ChangeAsync(made.WebhookId, new() { Enabled = false }, known.ETag));
        var another = await client.Webhooks.RotateSecretAsync(made.WebhookId, TimeSpan.FromHours(1));
        var schema = await client.Webhooks.GetSchemaAsync(EventType.TimerBreached);
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.Webhooks.CreateAsync(new() { Url = "http://169.254.169.254/latest" }));
        await client.Webhooks.DeleteAsync(made.WebhookId);

        Assert.StartsWith("whsec_", made.Secret, StringComparison.Ordinal);
        Assert.Equal(("webhook.test", null), (tried.Type, tried.HistoryId));
        Assert.Equal([EventType.TimerBreached], changed.Types);
        Assert.Equal("mine", changed.Description);
        Assert.NotEqual(made.Secret, another.Secret);
        Assert.Contains("properties", schema.Select(member => member.Key));
        Assert.Equal(ProblemCode.AddressRefused, refused.Code);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Webhooks.GetAsync(made.WebhookId));
    }

    [Fact]
    public async Task The_live_stream_tells_where_it_begins_and_what_happens_from_then_on()
    {
        await using var service = await HeadlessService.StartAsync(Policies);
        using var client = await service.ClientAsync();
        await client.Tickets.OpenAsync(new() { Facts = new() { ["tier"] = "gold" } });
        await service.ToldAsync("timer.started");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await service.CreateKeyAsync());

        using var begun = await http.GetAsync(new Uri(service.Address, "/api/v1/events"), HttpCompletionOption.ResponseHeadersRead);
        await using var events = client.Events.StreamAsync(after: 2).GetAsyncEnumerator();
        var next = events.MoveNextAsync().AsTask();
        await client.Tickets.RecordReplyAsync(1, by: "ana");

        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal((EventType.TicketAnswered, 3L), (events.Current.Type, events.Current.HistoryId));
        Assert.Equal("2", Assert.Single(begun.Headers.GetValues("Last-Event-ID")));
    }

    private static async Task<IReadOnlyList<TItem>> ListAsync<T, TItem>(Listing<T> list, Func<T, TItem> pick)
    {
        var found = new List<TItem>();
        await foreach (var item in list) found.Add(pick(item));
        return found;
    }
}
