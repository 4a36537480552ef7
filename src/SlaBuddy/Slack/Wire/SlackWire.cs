using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SlaBuddy.Slack.Wire;

/// <summary>
/// Calls one method of the Web API: a form, the token in the header, and a typed answer or a typed refusal.
/// </summary>
internal sealed class SlackWire(IHttpClientFactory clients, IOptions<SlackOptions> options, SlackPatience patience,
    AnswerReader answers, SlackCalls calls)
{
    public const string ClientName = "slack";

    /// <summary>A call that may be repeated: it changes nothing, or the same thing twice is the same thing.</summary>
    public Task<T> ReadAsync<T>(string method, SlackArguments arguments, CancellationToken ct) where T : SlackAnswer =>
        CallAsync<T>(method, arguments, repeatable: true, ct);

    /// <summary>A call that people see. It is made once.</summary>
    public Task<T> PostAsync<T>(string method, SlackArguments arguments, CancellationToken ct) where T : SlackAnswer =>
        CallAsync<T>(method, arguments, repeatable: false, ct);

    /// <summary>A call on behalf of the app, with the app's own token instead of the bot's.</summary>
    public Task<T> ReadAsAppAsync<T>(string method, CancellationToken ct) where T : SlackAnswer =>
        CallAsync<T>(method, [], repeatable: true, ct, asApp: true);

    private async Task<T> CallAsync<T>(string method, SlackArguments arguments, bool repeatable, CancellationToken ct,
        bool asApp = false) where T : SlackAnswer
    {
        try
        {
            return await patience.With(method, repeatable).ExecuteAsync(
                async stopping => await CountedAsync<T>(method, arguments, asApp, stopping), ct);
        }
        catch (TimeoutRejectedException late)
        {
            throw new SlackAmbiguousException(method, "timeout", late);
        }
        catch (BrokenCircuitException open)
        {
            throw new SlackUnreachableException(method, "circuit_open", open);
        }
    }

    private async Task<T> CountedAsync<T>(string method, SlackArguments arguments, bool asApp, CancellationToken ct)
        where T : SlackAnswer
    {
        var outcome = "late";
        try
        {
            var answer = await AttemptAsync<T>(method, arguments, asApp, ct);
            outcome = "ok";
            return answer;
        }
        catch (SlackException fault)
        {
            outcome = SlackCalls.OutcomeOf(fault);
            throw;
        }
        finally
        {
            calls.Count(method, arguments["channel"], outcome);
        }
    }

    private async Task<T> AttemptAsync<T>(string method, SlackArguments arguments, bool asApp, CancellationToken ct)
        where T : SlackAnswer
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(method));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer",
            asApp ? options.Value.AppToken : options.Value.BotToken);
        request.Content = new FormUrlEncodedContent(arguments);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, ct);
            return answers.Read<T>(method, response, await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (HttpRequestException broken)
        {
            throw NeverArrived(broken.HttpRequestError)
                ? new SlackUnreachableException(method, Reason(broken.HttpRequestError), broken)
                : new SlackAmbiguousException(method, Reason(broken.HttpRequestError), broken);
        }
        catch (IOException broken)
        {
            throw new SlackAmbiguousException(method, "connection_broken", broken);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            // Nobody of ours cancelled: this is the handler's time-out for opening a connection.
            throw new SlackUnreachableException(method, "connect_timeout", late);
        }
    }

    private Uri AddressOf(string method) => new(new Uri(options.Value.ApiBaseUrl.TrimEnd('/') + "/"), method);

    private static bool NeverArrived(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_not_resolved",
        HttpRequestError.ConnectionError => "connection_refused",
        HttpRequestError.SecureConnectionError => "tls_failed",
        HttpRequestError.ProxyTunnelError => "proxy_failed",
        _ => "connection_broken",
    };
}
