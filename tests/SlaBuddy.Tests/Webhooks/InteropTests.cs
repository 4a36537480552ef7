using SlaBuddy.Tests.Sandbox.OfficialClients;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>The official library of Standard Webhooks takes what we send, and nothing else.</summary>
public class InteropTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [NpmFact]
    public async Task The_official_library_verifies_a_delivery_also_while_secrets_are_exchanged()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var world = await WebhookWorld.StartAsync();
        var webhook = await world.SubscribeAsync("http://127.0.0.1/");
        await using var receiver = await NodeScript.StartInAsync("Webhooks", "receiver.mjs", ("SECRET", await world.SecretAsync(webhook)));
        var port = (int)(await receiver.HearAsync(patience.Token))["port"]!;
        await world.Engine.CallAsync("select sla.change_webhook(@webhook, @url, null, null, null)",
            new { webhook, url = $"http://127.0.0.1:{port}/" });

        await world.HappenAsync(ticket: 1);
        await world.DeliverAsync();
        Assert.Equal("ticket.opened", (string)(await receiver.HearAsync(patience.Token))["verified"]!);

        await RotateAsync(world, webhook);
        await world.HappenAsync(ticket: 2);
        await world.DeliverAsync();
        Assert.Equal("evt_2", (string)(await receiver.HearAsync(patience.Token))["id"]!);

        await world.Engine.MoveClockAsync(1);
        await world.HappenAsync(ticket: 3);
        await world.DeliverAsync();
        Assert.Equal("No matching signature found", (string)(await receiver.HearAsync(patience.Token))["refused"]!);
        Assert.Equal("1 delivered 1, 2 delivered 1, 3 pending 1", await world.DeliveriesAsync(webhook));
    }

    /// <summary>The example that the library's own tests sign.</summary>
    [Fact]
    public void A_known_message_has_the_signature_that_the_library_gives_it()
    {
        var headers = WebhookSignature.Headers("msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330),
            "{\"test\": 2432232314}"u8.ToArray(), ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers["webhook-signature"]);
    }

    private static Task RotateAsync(WebhookWorld world, long webhook) => world.Engine.CallAsync(
        "select sla.rotate_webhook_secret(@webhook, @secret, interval '1 hour')", new { webhook, secret = WebhookSecret.Create() });
}
