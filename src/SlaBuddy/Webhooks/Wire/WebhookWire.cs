using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Webhooks.Wire;

/// <summary>One attempt: posts a signed body, follows few redirects, and says in a line what came of it, without the address.</summary>
internal sealed class WebhookWire(IHttpClientFactory clients, AddressGuard guard, IOptions<WebhookOptions> options, TimeProvider clock)
{
    public const string ClientName = "webhook";

    /// <summary>More than this of an answer is never read.</summary>
    public const int LargestAnswer = 16 * 1024;

    private const int MostRedirects = 3;

    private readonly ResiliencePipeline _patience =
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(options.Value.Timeout).Build();

    public async Task<WebhookAnswer> PostAsync(string url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        WebhookAnswer Failed(string outcome, string error) => new(outcome, null, error, null, clock.GetElapsedTime(since));
        try
        {
            var (outcome, status, error, retryAfter) = await _patience.ExecuteAsync(
                async stopping => await FollowAsync(guard.Read(url), body, headers, stopping), ct);
            return new(outcome, status, error, retryAfter, clock.GetElapsedTime(since));
        }
        catch (TimeoutRejectedException)
        {
            return Failed("late", $"no answer within {options.Value.Timeout.TotalSeconds:0.###} s");
        }
        catch (AddressRefusedException refused)
        {
            return Failed("forbidden", $"not called: {refused.Message}");
        }
        catch (HttpRequestException broken) when (broken.InnerException is AddressRefusedException refused)
        {
            return Failed("forbidden", $"not called: {refused.Message}");
        }
        catch (HttpRequestException broken)
        {
            return Failed("unreachable", $"could not be reached ({broken.HttpRequestError})");
        }
        catch (IOException)
        {
            return Failed("unreachable", "the connection broke");
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            // Whatever a receiver thinks of, the attempt has an outcome, and the next ones keep their distance.
            return Failed("unreachable", $"could not be called ({unforeseen.GetType().Name})");
        }
    }

    private async Task<(string, int, string?, TimeSpan?)> FollowAsync(
        Uri address, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken ct)
    {
        using var client = clients.CreateClient(ClientName);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)response.StatusCode;
            // Only these two keep the method and the body.
            if (response.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                return response.IsSuccessStatusCode ? ("delivered", status, null, null)
                    : ("refused", status, await AnswerExcerpt.ReadAsync(response, ct), RetryAfter(response));
            if (redirects == MostRedirects) return ("refused", status, $"sent on more than {MostRedirects} times", null);
            address = Next(address, response.Headers.Location);
        }
    }

    private Uri Next(Uri address, Uri? location)
    {
        var next = location is null ? null : new Uri(address, location);
        if (next is not { Scheme: "http" or "https" }) throw new AddressRefusedException("It sends us on to what is no web address.");
        guard.Check(next);
        return next;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return null;
        TimeSpan? asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        };
        return asked > TimeSpan.Zero ? asked : null;
    }
}
