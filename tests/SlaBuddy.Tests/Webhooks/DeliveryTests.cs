using Microsoft.AspNetCore.Http;
using System.Security.Cryptography;
using System.Text;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>What goes to a receiver, in which order, and how often.</summary>
public class DeliveryTests : IAsyncLifetime
{
    private WebhookWorld _world = null!;
    private Receiver _receiver = null!;

    public async Task InitializeAsync()
    {
        _world = await WebhookWorld.StartAsync(("Timeout", "00:00:05"));
        _receiver = await Receiver.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_receiver_hears_what_it_asked_for_and_can_tell_who_sent_it()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url, "timer.breached", "ticket.opened");
        await _world.HappenAsync(ticket: 1);
        await _world.HappenAsync(ticket: 1, "ticket.snoozed");

        await _world.DeliverAsync();

        var call = Assert.Single(_receiver.All);
        Assert.Equal("evt_1", call.Id);
        Assert.Equal("ticket.opened", call.Type);
        Assert.Equal("2026-03-02T08:00:00Z", call.Json.GetProperty("timestamp").GetString());
        Assert.Equal(1, call.Json.GetProperty("data").GetProperty("version").GetInt32());
        var key = WebhookSecret.KeyOf(await _world.SecretAsync(webhook));
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{call.Id}.{call.Timestamp}.{call.Body}"))),
            call.Signature);
        Assert.Equal("1 delivered 1", await _world.DeliveriesAsync(webhook));
    }

    [Fact]
    public async Task What_happened_before_it_was_made_or_while_it_is_disabled_it_does_not_hear()
    {
        await _world.HappenAsync(ticket: 1);
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        await _world.Engine.CallAsync("select sla.change_webhook(@webhook, null, null, null, false)", new { webhook });
        await _world.HappenAsync(ticket: 2);
        await _world.Engine.CallAsync("select sla.change_webhook(@webhook, null, null, null, true)", new { webhook });
        await _world.HappenAsync(ticket: 3);

        await _world.DeliverAsync();

        Assert.Equal([3], _receiver.All.Select(call => call.Ticket));
    }

    [Fact]
    public async Task While_secrets_are_exchanged_each_signs_and_then_the_new_one_alone()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        await _world.Engine.CallAsync("select sla.rotate_webhook_secret(@webhook, @secret, interval '1 hour')",
            new { webhook, secret = WebhookSecret.Create() });
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();
        await _world.Engine.MoveClockAsync(1);
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();

        Assert.Equal([2, 1], _receiver.All.Select(call => call.Signature.Split(' ').Length));
        Assert.Equal(_receiver.All[1].Signature.Length, _receiver.All[0].Signature.Split(' ')[0].Length);
    }

    [Fact]
    public async Task Of_one_ticket_the_next_waits_until_the_one_before_was_taken_and_other_tickets_go_on()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        var refuse = true;
        _receiver.Answer = (http, call) =>
        {
            if (refuse && call.Ticket == 1) http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await _world.HappenAsync(ticket: 1);
        await _world.HappenAsync(ticket: 1, "ticket.answered");
        await _world.HappenAsync(ticket: 2);
        await _world.HappenAsync(ticket: 2, "ticket.answered");

        await _world.DeliverAsync();

        Assert.Equal("1 pending 1, 2 pending 0, 3 delivered 1, 4 delivered 1", await _world.DeliveriesAsync(webhook));
        refuse = false;
        await _world.DeliverDueAsync(1);
        Assert.Equal("1 delivered 2, 2 delivered 1, 3 delivered 1, 4 delivered 1", await _world.DeliveriesAsync(webhook));
        Assert.Equal(["evt_1", "evt_1", "evt_2"], _receiver.All.Where(call => call.Ticket == 1).Select(call => call.Id));
    }

    [Fact]
    public async Task What_fails_is_tried_for_a_day_with_growing_pauses_then_given_up_and_its_ticket_goes_on()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        _receiver.Answer = (http, call) =>
        {
            if (call.Id == "evt_1") http.Response.StatusCode = 500;
            return http.Response.WriteAsync("no, sorry", Encoding.UTF8);
        };
        await _world.HappenAsync(ticket: 1);
        await _world.HappenAsync(ticket: 1, "ticket.answered");
        await _world.DeliverAsync();

        // Another ticket keeps the circuit closed: this receiver fails for one delivery alone.
        for (var retry = 0; retry < 10; retry++)
        {
            await _world.HappenAsync(ticket: 2);
            await _world.DeliverAsync();
            await _world.DeliverDueAsync(1);
        }

        Assert.StartsWith("1 failed 11, 2 delivered 1, ", await _world.DeliveriesAsync(webhook), StringComparison.Ordinal);
        var pauses = await _world.Engine.QueryAsync<double>(
            """
            select extract(epoch from at - lag(at) over (order by attempt))::float8 from sla.webhook_attempt
             where delivery_id = 1 order by attempt offset 1
            """);
        Assert.All(pauses.Zip([5.0, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 28800]),
            pause => Assert.InRange(pause.First, pause.Second * 0.8, pause.Second * 1.2));
        Assert.Equal(["the receiver answered 500: no, sorry"], await _world.Engine.QueryAsync<string>(
            "select distinct error from sla.webhook_attempt where delivery_id = 1"));
        Assert.True(await _world.Engine.ScalarAsync<bool>("select disabled_at is null from sla.webhook"));
    }

    [Fact]
    public async Task Who_asks_for_quiet_gets_it_but_not_for_ever()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        _receiver.AnswerWith(429, retryAfter: "90");
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();
        await _world.HappenAsync(ticket: 2);
        await _world.DeliverAsync();

        Assert.Single(_receiver.All);
        Assert.Equal(90, await SecondsToNextAsync());

        await _world.Engine.MoveClockAsync(-58);
        _receiver.AnswerWith(503, retryAfter: "864000");
        await _world.DeliverDueAsync(1);
        Assert.Equal(3600, await SecondsToNextAsync());
        Assert.Contains("429", string.Join(' ', await _world.Engine.QueryAsync<string>(
            "select sla.find_webhook_delivery(@webhook, 1)::text", new { webhook })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_not_waited_for_and_the_log_shows_each_attempt()
    {
        await using var hasty = new WebhookWorld(_world.Engine, ("Timeout", "00:00:00.300"));
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        _receiver.Answer = (http, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        await _world.HappenAsync(ticket: 1);

        await hasty.DeliverAsync();

        Assert.Equal("1 pending 1", await _world.DeliveriesAsync(webhook));
        Assert.Equal("no answer within 0.3 s", await _world.Engine.ScalarAsync<string>("select error from sla.webhook_attempt"));
    }

    [Fact]
    public async Task An_instance_that_dies_in_the_middle_loses_nothing()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        await _world.HappenAsync(ticket: 1);
        await _world.HappenAsync(ticket: 1, "ticket.answered");
        await _world.Engine.CallAsync("select sla.claim_webhook_deliveries('dies', interval '1 minute', 10, 2, 8)");

        await _world.DeliverAsync();
        Assert.Empty(_receiver.All);

        await _world.Engine.CallAsync("update sla.webhook_lane set lease_until = clock_timestamp() - interval '1 second'");
        await _world.DeliverAsync();

        Assert.Equal("1 delivered 2, 2 delivered 1", await _world.DeliveriesAsync(webhook));
        Assert.Equal(["evt_1", "evt_2"], _receiver.All.Select(call => call.Id));
        Assert.Equal("the service stopped before an answer came",
            await _world.Engine.ScalarAsync<string>("select error from sla.webhook_attempt where delivery_id = 1 and attempt = 1"));
    }

    [Fact]
    public async Task No_log_names_more_of_an_address_than_its_host()
    {
        await _world.SubscribeAsync(_receiver.Url);
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();
        _receiver.AnswerWith(500);
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();

        var host = new Uri(_receiver.Url).Authority;
        Assert.Contains(_world.Logs.Lines, line => line.Contains(host, StringComparison.Ordinal) && line.Contains("evt_2", StringComparison.Ordinal));
        Assert.DoesNotContain(_world.Logs.Lines, line => line.Contains("hush", StringComparison.Ordinal)
            || line.Contains("whsec_", StringComparison.Ordinal) || line.Contains(host + "/hook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_goes_out_once_whatever_the_circuit_says()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        await _world.Engine.CallAsync("select sla.change_webhook(@webhook, null, null, null, false)", new { webhook });
        _receiver.AnswerWith(500);

        await _world.Engine.CallAsync("select sla.try_webhook(@webhook)", new { webhook });
        await _world.DeliverAsync();

        var call = Assert.Single(_receiver.All);
        Assert.Equal(("test_1", "webhook.test", webhook),
            (call.Id, call.Type, call.Json.GetProperty("data").GetProperty("webhook_id").GetInt64()));
        Assert.Equal("1 failed 1", await _world.DeliveriesAsync(webhook));
    }

    [Fact]
    public async Task What_was_missed_can_be_replayed_by_id_or_by_time_under_the_same_ids()
    {
        await _world.HappenAsync(ticket: 1);
        await _world.Engine.MoveClockAsync(0);
        await _world.HappenAsync(ticket: 1, "ticket.snoozed");
        await _world.HappenAsync(ticket: 2);
        await _world.Engine.MoveClockAsync(5);
        await _world.HappenAsync(ticket: 1, "ticket.answered");
        var webhook = await _world.SubscribeAsync(_receiver.Url, "ticket.opened", "ticket.snoozed");

        var all = await ReplayAsync("null, '2026-03-02T09:00:00Z', '2026-03-02T09:05:00Z', null");
        var one = await ReplayAsync("1, null, null, null");
        var some = await ReplayAsync("null, '2026-03-02T08:00:00Z', null, '{ticket.opened}'");
        await _world.DeliverAsync();

        Assert.Equal((2, 1, 2), (all, one, some));
        Assert.Equal(["evt_2", "evt_1", "evt_1"], _receiver.All.Where(call => call.Ticket == 1).Select(call => call.Id));
        Assert.Equal(["evt_3", "evt_3"], _receiver.All.Where(call => call.Ticket == 2).Select(call => call.Id));

        Task<int> ReplayAsync(string what) =>
            _world.Engine.ScalarAsync<int>($"select sla.replay_webhook({webhook}, {what})");
    }

    [Fact]
    public async Task Old_deliveries_are_forgotten_and_a_deleted_webhook_leaves_nothing()
    {
        var webhook = await _world.SubscribeAsync(_receiver.Url);
        var deleted = await _world.SubscribeAsync(_receiver.Url);
        await _world.HappenAsync(ticket: 1);
        await _world.DeliverAsync();
        await _world.Engine.CallAsync("select sla.delete_webhook(@deleted)", new { deleted });
        await _world.Engine.MoveClockAsync(60 * 24 * 30);
        await _world.HappenAsync(ticket: 2);

        Assert.Equal(2, await _world.Engine.ScalarAsync<int>("select sla.prune_webhooks(interval '30 days')"));

        Assert.Equal("3 pending 0", await _world.DeliveriesAsync(webhook));
        Assert.Equal(1, await _world.Engine.ScalarAsync<int>("select count(*) from sla.webhook"));
    }

    private Task<int> SecondsToNextAsync() => _world.Engine.ScalarAsync<int>(
        "select extract(epoch from open_until - sla.now())::int from sla.webhook");
}
