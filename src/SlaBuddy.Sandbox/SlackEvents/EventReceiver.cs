using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>The address that events go to, and the signed requests that carry them.</summary>
internal sealed class EventReceiver(SandboxOptions options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = options.Events.Timeout })
    {
        Timeout = options.Events.Timeout,
    };

    /// <summary>Asks the receiver to echo a challenge, as Slack does before it takes an address.</summary>
    public async Task<bool> VerifyAsync(Uri address, CancellationToken ct)
    {
        var challenge = Guid.NewGuid().ToString("N");
        var body = new JsonObject
        {
            ["token"] = options.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification",
        };
        try
        {
            using var request = Signed(address, body.ToJsonString());
            using var response = await _http.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode) return false;
            return Echoes(await response.Content.ReadAsStringAsync(ct), challenge);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Sends one attempt: the status, or null and Slack's word for what went wrong.</summary>
    public async Task<(int? Status, string? Reason, bool NoRetry)> SendAsync(
        Uri address, PendingEvent pending, CancellationToken ct)
    {
        try
        {
            using var request = Signed(address, pending.Body);
            if (pending.Attempt > 0)
            {
                request.Headers.Add("X-Slack-Retry-Num", pending.Attempt.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("X-Slack-Retry-Reason", pending.RetryReason);
            }
            using var response = await _http.SendAsync(request, ct);
            return ((int)response.StatusCode, response.IsSuccessStatusCode ? null : "http_error",
                response.Headers.TryGetValues("X-Slack-No-Retry", out var no) && no.Contains("1"));
        }
        catch (HttpRequestException fault)
        {
            var insecure = fault.HttpRequestError == HttpRequestError.SecureConnectionError;
            return (null, insecure ? "ssl_error" : "connection_failed", false);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "http_timeout", false);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Signed(Uri address, string body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("Slackbot/1.0 (+https://api.slack.com/robots)");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign(options.SigningSecret, timestamp, body));
        return request;
    }

    private static bool Echoes(string answer, string challenge)
    {
        if (answer.Trim() == challenge) return true;
        try
        {
            return JsonNode.Parse(answer) is JsonObject json && (string?)json["challenge"] == challenge;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
