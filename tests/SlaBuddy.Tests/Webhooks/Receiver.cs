using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>A receiver over real HTTP that keeps what it got and answers as a test says: 200 unless told otherwise.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Received> _received = [];
    private LoopbackServer _server = null!;

    /// <summary>What it answers.</summary>
    public Func<HttpContext, Received, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Received> All => [.. _received];

    public string Url => _server.Url + "hook?token=hush";

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        receiver._server = await LoopbackServer.StartAsync(receiver.TakeAsync);
        return receiver;
    }

    public void AnswerWith(int status, string? retryAfter = null, string body = "") => Answer = (http, _) =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        return http.Response.WriteAsync(body);
    };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var received = new Received(http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString(), await body.ReadToEndAsync(), http.Request.Path);
        _received.Enqueue(received);
        await Answer(http, received);
    }
}
