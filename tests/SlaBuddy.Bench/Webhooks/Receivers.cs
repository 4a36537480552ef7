using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaBuddy.Bench.Webhooks;

/// <summary>Receivers over real HTTP: good ones at <c>/good/n</c>, and one for each way to be a bad one.</summary>
internal sealed class Receivers : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Arrival> _arrivals = [];

    private Receivers(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public IReadOnlyCollection<Arrival> Arrivals => _arrivals;

    public static async Task<Receivers> StartAsync(TimeProvider clock, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receivers = new Receivers(builder.Build(), clock);
        receivers._app.Run(receivers.TakeAsync);
        await receivers._app.StartAsync(ct);
        return receivers;
    }

    public string UrlOf(string path) => _app.Urls.Single() + path;

    public void Forget() => _arrivals.Clear();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var now = _clock.GetUtcNow();
        var path = http.Request.Path.Value!;
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var data = body.RootElement.GetProperty("data");
        _arrivals.Enqueue(new(path, data.GetProperty("ticket_id").GetInt64(), data.GetProperty("history_id").GetInt64(),
            body.RootElement.GetProperty("type").GetString()!, now - data.GetProperty("recorded_at").GetDateTimeOffset()));
        if (BadReceiver.All.FirstOrDefault(bad => bad.Path == path) is { } bad) await bad.Answer(http, _clock);
    }
}
