using System.Text;
using SlaBuddy.Client;
using SlaBuddy.Tests.Sandbox.OfficialClients;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Sdk;

public class OfficialSignerTests
{
    private readonly CancellationToken _patience = new CancellationTokenSource(TimeSpan.FromMinutes(6)).Token;

    [NpmFact]
    public async Task What_the_official_library_signs_is_believed_and_what_is_changed_after_it_is_not()
    {
        var clock = new ManualClock();
        var timestamp = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        const string Secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        const string Body =
            """{"type": "webhook.test", "timestamp": "2026-03-02T09:00:00Z", "data": {"webhook_id": 3, "word": "Grüße 👋"}}""";

        await using var script = await NodeScript.StartInAsync("Sdk", "signer.mjs", ("SECRET", Secret), ("ID", "test_3"),
            ("TIMESTAMP", timestamp), ("BODY", Body));
        var signature = (string)(await script.HearAsync(_patience))["signature"]!;

        var verifier = new WebhookVerifier(Secret, clock: clock);
        Assert.IsType<TestEvent>(verifier.Verify("test_3", timestamp, signature, Encoding.UTF8.GetBytes(Body)).Event);
        Assert.Throws<WebhookRefusedException>(() => verifier.Verify("test_4", timestamp, signature, Encoding.UTF8.GetBytes(Body)));
    }
}
