using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Reflection;

namespace SlaBuddy.Client.Calls;

/// <summary>Puts a call on the wire, once.</summary>
internal sealed class Wire(Func<HttpClient> http, SlaBuddyClientOptions options, TimeProvider clock)
{
    private const string Root = "api/v1/";

    private static readonly ProductInfoHeaderValue Agent = new("SlaBuddy.Client",
        typeof(Wire).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    private readonly Uri _root = RootOf(options.BaseAddress!);

    private readonly AuthenticationHeaderValue _key = new("Bearer", options.ApiKey);

    /// <exception cref="NoAnswerException">No connection came about, it broke, or the attempt took too long.</exception>
    public Task<Answer> SendAsync(Call call, CancellationToken ct) => AttemptAsync(async attempt =>
    {
        using var request = Write(call);
        using var response = await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, attempt).ConfigureAwait(false);
        return await Answer.ReadAsync(response, clock.GetUtcNow(), attempt).ConfigureAwait(false);
    }, ct);

    /// <summary>Up to the headers; what follows is for the caller to read.</summary>
    /// <exception cref="NoAnswerException">No connection came about, or no headers came in time.</exception>
    public Task<HttpResponseMessage> OpenAsync(Call call, string accept, long? lastEventId, CancellationToken ct) =>
        AttemptAsync(async attempt =>
        {
            using var request = Write(call, accept);
            if (lastEventId is { } id)
                request.Headers.TryAddWithoutValidation("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture));
            return await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, attempt).ConfigureAwait(false);
        }, ct);

    /// <summary>What came instead of a stream, whole.</summary>
    public Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken ct) =>
        AttemptAsync(attempt => Answer.ReadAsync(response, clock.GetUtcNow(), attempt), ct);

    private async Task<T> AttemptAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(options.AttemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await attempt(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new NoAnswerException($"Nothing was answered within {options.AttemptTimeout.TotalSeconds:0.#} s.", late);
        }
        catch (HttpRequestException broken)
        {
            throw new NoAnswerException(broken.Message, broken);
        }
    }

    private HttpRequestMessage Write(Call call, string accept = MediaTypeNames.Application.Json)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(_root, $"{Root}{call.Path}{call.Query}"));
        request.Headers.Authorization = _key;
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Accept.ParseAdd(accept);
        if (call.IdempotencyKey is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", call.IdempotencyKey);
        if (call.IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", call.IfMatch);
        if (call.Body is null) return request;
        request.Content = new ByteArrayContent(call.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        return request;
    }

    private static Uri RootOf(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
