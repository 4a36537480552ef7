using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Client;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Sdk;

/// <summary>What the SDK believes of what comes as a webhook, alone and in a program that receives over real HTTP.</summary>
public sealed class WebhookVerifierTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OldSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    private const string Body =
        """
        {"type": "timer.breached", "timestamp": "2026-03-02T08:59:58Z",
         "data": {"version": 1, "history_id": 9, "recorded_at": "2026-03-02T08:59:59Z",
                  "ticket": {"ticket_id": 42, "state": "waiting", "kind": "customer", "opened_at": "2026-03-02T08:00:00Z", "facts": {},
                             "pause_reasons": []},
                  "timer": {"metric": "first_response", "cycle": 1, "state": "running", "target": "PT50M",
                            "started_at": "2026-03-02T08:00:00Z"}}}
        """;

    private readonly ManualClock _clock = new();

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public void A_webhook_with_a_right_signature_tells_what_happened()
    {
        var webhook = new WebhookVerifier(Secret, clock: _clock).Verify("evt_9", $"{Now}", Sign(Secret, "evt_9", Now, Body), Bytes(Body));

        var breach = Assert.IsType<TimerEvent>(webhook.Event);
        Assert.Equal(("evt_9", 1, 9L, 42L), (webhook.MessageId, webhook.Version, breach.HistoryId, breach.Ticket.TicketId));
        Assert.Equal((EventType.TimerBreached, SlaMetric.FirstResponse), (breach.Type, breach.Timer.Metric));
        Assert.Equal(_clock.GetUtcNow().AddSeconds(-2), breach.At);
        Assert.Equal(Body, Encoding.UTF8.GetString(webhook.Body.Span));
    }

    /// <summary>Source: the specification of Standard Webhooks gives this message, secret and signature.</summary>
    [Fact]
    public void The_example_of_the_specification_is_signed_rightly()
    {
        var clock = new ManualClock(DateTimeOffset.FromUnixTimeSeconds(1614265330));
        const string Content = """{"test": 2432232314}""";

        var refused = Assert.Throws<WebhookRefusedException>(() => new WebhookVerifier(Secret, clock: clock)
            .Verify("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", Bytes(Content)));

        // Its body is none of the service's: the signature was believed.
        Assert.Equal(WebhookRefusal.Unreadable, refused.Reason);
    }

    [Fact]
    public void While_a_secret_is_changed_either_is_believed_wherever_its_signature_stands()
    {
        var both = $"{Sign(OldSecret, "evt_9", Now, Body)} v1a,odd v2,odd {Sign(Secret, "evt_9", Now, Body)}";

        Assert.Equal("evt_9", Verify(both, Secret).MessageId);
        Assert.Equal("evt_9", Verify(both, OldSecret).MessageId);
        Assert.Equal("evt_9", Verify(Sign(Secret, "evt_9", Now, Body), OldSecret, Secret).MessageId);
    }

    [Theory]
    [InlineData("another secret")]
    [InlineData("another id")]
    [InlineData("another time")]
    [InlineData("another body")]
    [InlineData("another version")]
    [InlineData("a cut signature")]
    public void What_was_changed_on_the_way_is_not_believed(string changed)
    {
        var signature = Sign(changed == "another secret" ? OldSecret : Secret, changed == "another id" ? "evt_8" : "evt_9",
            changed == "another time" ? Now - 1 : Now, changed == "another body" ? Body + " " : Body);
        if (changed == "another version") signature = "v2" + signature[2..];
        if (changed == "a cut signature") signature = signature[..^4];

        Assert.Equal(WebhookRefusal.WrongSignature, Assert.Throws<WebhookRefusedException>(() => Verify(signature, Secret)).Reason);
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void It_counts_for_five_minutes(int seconds, bool believed)
    {
        var at = Now + seconds;
        var verify = () => new WebhookVerifier(Secret, clock: _clock).Verify("evt_9", $"{at}", Sign(Secret, "evt_9", at, Body), Bytes(Body));

        if (believed) Assert.Equal("evt_9", verify().MessageId);
        else Assert.Equal(WebhookRefusal.OutOfTime, Assert.Throws<WebhookRefusedException>(verify).Reason);
    }

    [Theory]
    [InlineData(null, "1", "v1,x")]
    [InlineData("evt_9", null, "v1,x")]
    [InlineData("evt_9", "1", null)]
    [InlineData("evt_9", "1", "")]
    [InlineData("evt_9", "soon", "v1,x")]
    [InlineData("evt_9", "-1", "v1,x")]
    [InlineData("evt_9", "99999999999999999", "v1,x")]
    [InlineData("evt.9", "1", "v1,x")]
    public void What_has_not_the_headers_is_no_webhook(string? id, string? timestamp, string? signature)
    {
        var refused = Assert.Throws<WebhookRefusedException>(
            () => new WebhookVerifier(Secret, clock: _clock).Verify(id, timestamp, signature, Bytes(Body)));

        Assert.Equal((WebhookRefusal.NoWebhook, 401), (refused.Reason, refused.Status));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type": "timer.breached", "timestamp": "2026-03-02T08:59:58Z", "data": "text"}""")]
    [InlineData("""{"type": "timer.breached", "timestamp": "2026-03-02T08:59:58Z", "data": {"ticket": 1}}""")]
    public void What_is_signed_and_cannot_be_read_says_so(string body)
    {
        var refused = Assert.Throws<WebhookRefusedException>(() =>
            new WebhookVerifier(Secret, clock: _clock).Verify("evt_9", $"{Now}", Sign(Secret, "evt_9", Now, body), Bytes(body)));

        Assert.Equal((WebhookRefusal.Unreadable, 400), (refused.Reason, refused.Status));
    }

    [Fact]
    public void A_test_and_a_type_of_tomorrow_are_believed_as_what_they_are()
    {
        const string Test = """{"type": "webhook.test", "timestamp": "2026-03-02T08:59:58Z", "data": {"version": 1, "webhook_id": 3}}""";
        const string New = """{"type": "ticket.merged", "timestamp": "2026-03-02T08:59:58Z", "data": {"version": 2, "into": 7}}""";
        var verifier = new WebhookVerifier(Secret, clock: _clock);

        var test = verifier.Verify("test_4", $"{Now}", Sign(Secret, "test_4", Now, Test), Bytes(Test));
        var unknown = verifier.Verify("evt_10", $"{Now}", Sign(Secret, "evt_10", Now, New), Bytes(New));

        Assert.Equal(3, Assert.IsType<TestEvent>(test.Event).WebhookId);
        Assert.Equal((10, 2), (unknown.Event.HistoryId, unknown.Version));
        Assert.Equal(7, Assert.IsType<UnknownEvent>(unknown.Event).Data.GetProperty("into").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_no base64!")]
    [InlineData("whsec_c2hvcnQ=")]
    public void What_is_no_secret_is_refused_at_once_without_being_told(string secret)
    {
        var refused = Assert.Throws<ArgumentException>(() => new WebhookVerifier(secret));

        if (secret.Length > 6) Assert.DoesNotContain(secret[6..], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_receives_what_is_signed_and_answers_the_rest()
    {
        var heard = new List<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock);
        await using var app = builder.Build();
        app.MapSlaBuddyWebhook("/hooks", Secret, (webhook, _) =>
        {
            heard.Add(webhook.ToString());
            return webhook.MessageId == "evt_8" ? Task.FromException(new InvalidOperationException("not now")) : Task.CompletedTask;
        });
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        Assert.Equal(204, await PostAsync(http, "evt_9", Now, Sign(Secret, "evt_9", Now, Body), Bytes(Body)));
        Assert.Equal(401, await PostAsync(http, "evt_9", Now, Sign(OldSecret, "evt_9", Now, Body), Bytes(Body)));
        Assert.Equal(401, await PostAsync(http, "evt_9", Now - 301, Sign(Secret, "evt_9", Now - 301, Body), Bytes(Body)));
        Assert.Equal(401, await PostAsync(http, null, Now, Sign(Secret, "evt_9", Now, Body), Bytes(Body)));
        Assert.Equal(400, await PostAsync(http, "evt_9", Now, Sign(Secret, "evt_9", Now, "{"), Bytes("{")));
        Assert.Equal(413, await PostAsync(http, "evt_9", Now, "v1,x", new byte[256 * 1024 + 1]));
        Assert.Equal(413, await PostAsync(http, "evt_9", Now, "v1,x", new byte[256 * 1024 + 1], chunked: true));
        Assert.Equal(500, await PostAsync(http, "evt_8", Now, Sign(Secret, "evt_8", Now, Body), Bytes(Body)));
        Assert.Equal(["evt_9 timer.breached", "evt_8 timer.breached"], heard);
    }

    private WebhookEvent Verify(string signature, params string[] secrets) =>
        new WebhookVerifier(secrets, clock: _clock).Verify("evt_9", $"{Now}", signature, Bytes(Body));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Sign(string secret, string id, long timestamp, string body) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret[6..]), Bytes($"{id}.{timestamp}.{body}")));

    private static async Task<int> PostAsync(HttpClient http, string? id, long timestamp, string signature, byte[] body,
        bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks");
        request.Content = chunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (id is not null) request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", signature);
        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
