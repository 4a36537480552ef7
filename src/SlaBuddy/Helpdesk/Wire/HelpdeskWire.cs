using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Polly;
using Polly.Timeout;

namespace SlaBuddy.Helpdesk.Wire;

/// <summary>
/// Reads from one helpdesk: the credentials in the header, a time-out for each call, and a limit that concerns all of its
/// tickets. Nothing is repeated here; when to ask again is the database's decision.
/// </summary>
internal sealed class HelpdeskWire(HelpdeskAccount account, IHttpClientFactory clients, TimeProvider clock)
{
    public const string ClientName = "helpdesk";

    /// <summary>Assumed where a limit says not for how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(60);

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    private readonly ResiliencePipeline _patience =
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(account.Timeout).Build();

    private long _limitedUntil;

    private string Called => account.Title;

    /// <summary>Reads what is below the helpdesk's address; never an address that the helpdesk itself sent.</summary>
    /// <exception cref="HelpdeskException">It could not be read, and why.</exception>
    public async Task<(T Body, bool HasNext)> GetAsync<T>(string path, CancellationToken ct)
    {
        var left = new DateTimeOffset(Interlocked.Read(ref _limitedUntil), TimeSpan.Zero) - clock.GetUtcNow();
        if (left > TimeSpan.Zero) throw Limited(left);
        try
        {
            return await _patience.ExecuteAsync(async stopping => await AttemptAsync<T>(path, stopping), ct);
        }
        catch (TimeoutRejectedException late)
        {
            throw new HelpdeskException($"{Called} did not answer within {account.Timeout.TotalSeconds:0.#} s.", late);
        }
        catch (HttpRequestException broken) when (broken.InnerException is HelpdeskException refused)
        {
            throw refused;
        }
        catch (HttpRequestException broken)
        {
            throw new HelpdeskException($"{Called} could not be reached ({broken.HttpRequestError}).", broken);
        }
        catch (IOException broken)
        {
            throw new HelpdeskException($"The connection to {Called} broke.", broken);
        }
    }

    private async Task<(T Body, bool HasNext)> AttemptAsync<T>(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(account.Url, path));
        request.Headers.Authorization = account.Credentials;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, ct);
        Refuse(response);
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            return (JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("null"), HasNext(response));
        }
        catch (JsonException unreadable)
        {
            throw new HelpdeskException($"{Called} answered with something else than its API's JSON.", unreadable);
        }
    }

    private void Refuse(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.TooManyRequests:
                var wait = WaitOf(response);
                Interlocked.Exchange(ref _limitedUntil, (clock.GetUtcNow() + wait).UtcTicks);
                throw Limited(wait);
            case HttpStatusCode.Unauthorized:
                throw Hopeless($"{Called} refuses our credentials ({status}).",
                    $"Renew {account.Setting("Token")}, and see that the agent it belongs to is active.");
            case HttpStatusCode.Forbidden:
                throw Hopeless($"{Called} does not let us read this ({status}).",
                    "Give the agent that the token belongs to access to all tickets.");
            case HttpStatusCode.NotFound:
                throw new HelpdeskException($"{Called} has nothing there, or does not show it to us ({status}).")
                {
                    Hopeless = true,
                    Remedy = "Look whether the ticket was deleted, and whether our agent may see it.",
                };
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout:
                throw new HelpdeskException($"{Called} has trouble of its own ({status}).");
            case >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest:
                throw Hopeless($"{Called} sends us elsewhere ({status}), and the token goes nowhere else.",
                    "Write the address that it leads to in the file.");
            default:
                throw Hopeless($"{Called} does not understand us ({status}).", "Check the address in the file.");
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => UnsaidWait,
        };
        return asked < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : asked;
    }

    private HelpdeskException Limited(TimeSpan wait) =>
        new($"{Called} limits us for another {Math.Ceiling(wait.TotalSeconds):0} s (429).") { RetryAfter = wait };

    private static HelpdeskException Hopeless(string what, string remedy) =>
        new(what) { Hopeless = true, Remedy = remedy };

    private static bool HasNext(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var links)
        && links.Any(link => link.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase));
}
