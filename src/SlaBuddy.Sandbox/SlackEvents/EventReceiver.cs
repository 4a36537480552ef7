using System.Globalization;
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

    public async Task<DeliveryAttempt> SendAsync(Uri address, PendingEvent pending, CancellationToken ct)
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
            return new DeliveryAttempt(
                (int)response.StatusCode, response.IsSuccessStatusCode ? null : "http_error")
            {
                NoRetry = response.Headers.TryGetValues("X-Slack-No-Retry", out var no) && no.Contains("1"),
            };
        }
        catch (HttpRequestException fault)
        {
            var insecure = fault.HttpRequestError == HttpRequestError.SecureConnectionError;
            return new DeliveryAttempt(null, insecure ? "ssl_error" : "connection_failed");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DeliveryAttempt(null, "http_timeout");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Signed(Uri address, string body) =>
        SignedRequest.To(address, body, SignedRequest.Json, options.SigningSecret, clock);

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
