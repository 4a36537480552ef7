using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Tests.Sandbox;

/// <summary>An app's end of the event subscription: keeps what comes in, answers as it is told.</summary>
internal sealed class EventSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EventSink()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Url { get; private set; } = null!;

    public ConcurrentQueue<Request> Requests { get; } = [];

    /// <summary>The statuses of the next answers; 200 when it is empty.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public IEnumerable<JsonObject> Events => Requests.Select(request => request.Json)
        .Where(json => (string?)json["type"] == "event_callback").Select(json => json["event"]!.AsObject());

    public static async Task<EventSink> StartAsync()
    {
        var sink = new EventSink();
        await sink._app.StartAsync();
        sink.Url = new Uri(sink._app.Urls.First() + "/slack/events");
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var request = new Request(
            body, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        Requests.Enqueue(request);
        if ((string?)request.Json["challenge"] is { } challenge) await http.Response.WriteAsync(challenge);
        else http.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
    }

    internal sealed record Request(string Body, Dictionary<string, string> Headers)
    {
        public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
    }
}
