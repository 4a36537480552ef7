using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaBuddy.Tests.Slack.SocketMode;

/// <summary>Slack's side of Socket Mode, over real HTTP and real sockets, as far as a test wants it to behave.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private const string Hello = """{"type":"hello","num_connections":1,"debug_info":{"host":"h","approximate_connection_time":18060}}""";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ServerSocket> _sockets = [];
    private int _opened;

    private SocketServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single().TrimEnd('/') + "/";

    /// <summary>What <c>apps.connections.open</c> answers; null for an address.</summary>
    public string? Refusal { get; set; }

    /// <summary>What a socket says first; null for nothing.</summary>
    public string? Greeting { get; set; } = Hello;

    /// <summary>The token that was last used.</summary>
    public string? Authorization { get; private set; }

    public int OpenCalls => _opened;

    /// <summary>In the order in which they were opened.</summary>
    public IReadOnlyList<ServerSocket> Sockets => [.. _sockets];

    public static async Task<SocketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new SocketServer(app);
        app.UseWebSockets();
        app.MapPost("/api/apps.connections.open", server.AnswerAsync);
        app.Map("/link", server.AcceptAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets) socket.Cut();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _opened);
        Authorization = context.Request.Headers.Authorization;
        await SlackAnswers.Json(Refusal
            ?? $$"""{"ok":true,"url":"{{Url.Replace("http:", "ws:", StringComparison.Ordinal)}}link?ticket=very-secret-ticket"}""")(context);
    }

    private async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var server = new ServerSocket(socket, context);
        _sockets.Enqueue(server);
        if (Greeting is { } greeting) await server.SendAsync(greeting);
        await server.ReadAsync();
    }
}
