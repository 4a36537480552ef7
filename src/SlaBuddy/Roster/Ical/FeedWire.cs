using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;

namespace SlaBuddy.Roster.Ical;

/// <summary>
/// Fetches a feed, with one time-out for all of it. Follows a few redirects, none that would send what was asked for
/// safely over an open line. Its faults hold no address.
/// </summary>
internal sealed class FeedWire(IHttpClientFactory clients, TimeProvider clock)
{
    public const string ClientName = "feed";

    private const int MostRedirects = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline _patience =
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(Patience).Build();

    /// <returns>Null where it still is what <paramref name="etag"/> marks.</returns>
    public async Task<FeedAnswer?> GetAsync(string feed, Uri address, string? etag, CancellationToken ct)
    {
        try
        {
            return await _patience.ExecuteAsync(async stopping => await FollowAsync(feed, address, etag, stopping), ct);
        }
        catch (TimeoutRejectedException)
        {
            throw new CalendarFaultException(
                $"The feed {feed} did not come within {Patience.TotalSeconds:0} s.", mayPass: true);
        }
        // Not as the inner exception: it names the host.
        catch (HttpRequestException broken)
        {
            throw new CalendarFaultException(
                $"The feed {feed} could not be reached ({broken.HttpRequestError}); check its address and the network.",
                mayPass: true);
        }
        catch (IOException)
        {
            throw new CalendarFaultException($"The connection to the feed {feed} broke.", mayPass: true);
        }
    }

    private async Task<FeedAnswer?> FollowAsync(string feed, Uri address, string? etag, CancellationToken ct)
    {
        using var client = clients.CreateClient(ClientName);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/calendar"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.1));
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.StatusCode == HttpStatusCode.NotModified && etag is not null) return null;
            if (response.StatusCode == HttpStatusCode.OK)
                return new(await BoundedBody.ReadAsync(feed, await response.Content.ReadAsStreamAsync(ct), ct),
                    response.Headers.ETag?.ToString());
            if (!IsRedirect(response.StatusCode)) throw Refused(feed, response.StatusCode);
            if (redirects == MostRedirects)
                throw new CalendarFaultException(
                    $"The feed {feed} was sent on more than {MostRedirects} times; set the address it ends at.");
            address = Next(feed, address, response.Headers.Location);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
        or HttpStatusCode.PermanentRedirect;

    private static Uri Next(string feed, Uri address, Uri? location)
    {
        var next = location is null ? null : new Uri(address, location);
        if (next is not { Scheme: "http" or "https" } || (address.Scheme == "https" && next.Scheme == "http"))
            throw new CalendarFaultException(
                $"The feed {feed} was sent on to something that is not safely on the web; check its address.");
        return next;
    }

    private static CalendarFaultException Refused(string feed, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new($"The feed {feed} is not shown to us ({(int)status}); make its address anew where it comes from, and set it."),
        HttpStatusCode.NotFound or HttpStatusCode.Gone =>
            new($"The feed {feed} is not there ({(int)status}); make its address anew where it comes from, and set it."),
        HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
            new($"The feed {feed} answered {(int)status}; it is tried again.", mayPass: true),
        _ => new($"The feed {feed} answered {(int)status}; check its address."),
    };
}
