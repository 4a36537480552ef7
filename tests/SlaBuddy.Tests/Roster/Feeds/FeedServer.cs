using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster.Feeds;

/// <summary>An on-call tool's export at an address that holds a key.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    public const string Key = "k3y-nobody-may-see";

    private readonly ConcurrentQueue<string> _asked = [];
    private LoopbackServer? _server;

    public string Url => $"{_server!.Url}{Key}/oncall.ics";

    /// <summary>What the calendar holds between its first line and its last.</summary>
    public string[] Lines { get; set; } = [];

    public string? ETag { get; set; }

    /// <summary>Answers in the calendar's place.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Each call's path and the mark it came with.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<FeedServer> StartAsync(params string[] lines)
    {
        var feed = new FeedServer { Lines = lines };
        feed._server = await LoopbackServer.StartAsync(feed.AnswerAsync);
        return feed;
    }

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var mark = http.Request.Headers.IfNoneMatch.ToString();
        _asked.Enqueue($"{http.Request.Path} {mark}".Trim());
        if (Instead is { } instead)
        {
            await instead(http);
            return;
        }
        if (ETag is not null) http.Response.Headers.ETag = ETag;
        if (ETag is not null && mark == ETag)
        {
            http.Response.StatusCode = 304;
            return;
        }
        http.Response.ContentType = "text/calendar; charset=utf-8";
        await http.Response.WriteAsync(Calendar(Lines));
    }

    public static string Calendar(params string[] lines) =>
        string.Concat(["BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", .. lines.Select(line => line + "\r\n"), "END:VCALENDAR\r\n"]);

    public static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT";
}
