using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Slack.Wire;

/// <summary>
/// Posts to a <c>response_url</c>. The address itself is the permission to answer, so it stands in no log and no
/// exception, and nothing is sent anywhere but to Slack.
/// </summary>
internal sealed class ResponseWire(IHttpClientFactory clients, IOptions<SlackOptions> options, AnswerReader answers,
    TimeProvider clock)
{
    private const string Method = "response_url";
    private static readonly string[] SlackHosts = ["slack.com", "slack-gov.com"];

    public async Task SendAsync(string responseUrl, MessageResponse response, CancellationToken ct)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !IsSlack(address))
            throw new SlackException(Method, "foreign_response_url");
        using var late = new CancellationTokenSource(options.Value.PostTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        using var content = new StringContent(response.ToJson(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        try
        {
            using var client = clients.CreateClient(SlackWire.ClientName);
            using var answer = await client.PostAsync(address, content, stop.Token);
            await ReadAsync(answer, stop.Token);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            // The inner exception would name the address.
            throw new SlackAmbiguousException(Method, "connection_broken");
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new SlackAmbiguousException(Method, "timeout");
        }
    }

    // Slack says a plain "ok" here, and answers refusals in words or as JSON.
    private async Task ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (answer.IsSuccessStatusCode && (body.Length == 0 || body.AsSpan().StartsWith("ok"u8))) return;
        answers.Read<SlackAnswer>(Method, answer, body);
    }

    private bool IsSlack(Uri address)
    {
        var api = new Uri(options.Value.ApiBaseUrl);
        return (address.Host == api.Host && address.Scheme == api.Scheme && address.Port == api.Port)
            || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && SlackHosts.Any(host =>
                address.Host == host || address.Host.EndsWith("." + host, StringComparison.Ordinal)));
    }
}
