using SlaBuddy.Delivery;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>What the ops channel reads of a webhook that is not called any more.</summary>
public class NoticeTests
{
    [Theory]
    [InlineData("gone", ":no_bell: Webhook 1 (desk.example.com:8443) says that it is gone (410), so it is not called any more.")]
    [InlineData("failing", ":no_bell: Webhook 1 (desk.example.com:8443) took nothing since", "so it is not called any more.")]
    public async Task It_names_the_host_and_what_to_do(string why, params string[] said)
    {
        await using var world = await WebhookWorld.StartAsync();
        await world.SubscribeAsync("https://desk.example.com:8443/hooks?token=hush");
        await world.Engine.CallAsync("update sla.webhook set failures = 1, failing_since = sla.now()");
        await world.Engine.CallAsync("select sla.disable_webhook(1, @why, 'the receiver answered 500: `oops`')", new { why });

        var lines = Wording.OpsNotice(NotificationContent.Parse(await world.Engine.ScalarAsync<string>(
            "select content from sla.claim_notifications('test', interval '1 minute')")));

        Assert.All(said, part => Assert.Contains(part, lines[0], StringComparison.Ordinal));
        Assert.Equal("The last attempt: `the receiver answered 500: 'oops'`.", lines[1]);
        Assert.Contains("enable webhook 1 again", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_switches_it_off_needs_no_notice()
    {
        await using var world = await WebhookWorld.StartAsync();
        var webhook = await world.SubscribeAsync("https://desk.example.com/");

        await world.Engine.CallAsync("select sla.change_webhook(@webhook, null, null, null, false)", new { webhook });

        Assert.Equal(0, await world.Engine.ScalarAsync<int>("select count(*) from sla.notification"));
    }
}
