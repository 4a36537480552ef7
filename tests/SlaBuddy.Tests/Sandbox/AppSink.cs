using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Tests.Sandbox;

/// <summary>An app's three addresses: events, commands and interactivity. Keeps what comes in, answers as it is told.</summary>
internal sealed class AppSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AppSink()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri EventsUrl { get; private set; } = null!;

    public ConcurrentQueue<JsonObject> Events { get; } = [];

    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Commands { get; } = [];

    public ConcurrentQueue<JsonObject> Interactions { get; } = [];

    /// <summary>What to acknowledge the next command or interaction with; nothing when it is empty.</summary>
    public ConcurrentQueue<string> Answers { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public static async Task<AppSink> StartAsync()
    {
        var sink = new AppSink();
        await sink._app.StartAsync();
        sink.EventsUrl = new Uri(sink._app.Urls.First() + "/slack/events");
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        http.Response.StatusCode = (int)Status;
        if (http.Request.Path == "/slack/events")
        {
            var json = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            if ((string?)json["challenge"] is { } challenge) await http.Response.WriteAsync(challenge);
            else Events.Enqueue(json["event"]!.AsObject());
            return;
        }
        var form = (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        if (http.Request.Path == "/slack/commands") Commands.Enqueue(form);
        else Interactions.Enqueue(JsonNode.Parse(form["payload"])!.AsObject());
        if (!Answers.TryDequeue(out var answer)) return;
        http.Response.ContentType = answer.StartsWith('{') ? "application/json" : "text/plain";
        await http.Response.WriteAsync(answer);
    }
}
