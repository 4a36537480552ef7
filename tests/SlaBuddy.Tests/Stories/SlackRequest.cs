using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Tests.Stories;

/// <summary>A request that says it is Slack's, as anybody may send it.</summary>
internal static class SlackRequest
{
    public static Task<HttpStatusCode> PostAsync(Story story, string secret, TimeSpan age, string ts = "1772442000.000100") =>
        PostAsync(story, "/slack/events", $$$"""
            {"type": "event_callback", "team_id": "T0ACME", "event_id": "Ev1",
             "event": {"type": "message", "channel": "C0ENTERPRISE", "user": "U0CARLA", "ts": "{{{ts}}}", "text": "hi"}}
            """, secret, age);

    /// <summary>An event as Slack posts it, now and signed.</summary>
    public static async Task PostEventAsync(Story story, string json, string team = "T0ACME", string type = "event_callback")
    {
        var answer = await PostAsync(story, "/slack/events",
            $$"""{"type": "{{type}}", "team_id": "{{team}}", "event_id": "Ev1", "event": {{json}}}""",
            story.Sandbox.Options.SigningSecret, TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, answer);
        await story.SettleAsync();
    }

    public static async Task<HttpStatusCode> PostAsync(Story story, string path, string body, string secret, TimeSpan age)
    {
        var at = (story.Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{at}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.Add("X-Slack-Request-Timestamp", at);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(mac)}");
        using var answer = await story.Service.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
