using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Client;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Sdk;

/// <summary>
/// The far side of the SDK's wire: answers over real HTTP as a test says, one after the other, and remembers what it heard.
/// </summary>
internal sealed class FakeService : IAsyncDisposable
{
    public const string Key = "slab_abcdefghij_0123456789012345678901234567890123456789";

    private readonly ConcurrentQueue<HeardCall> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private LoopbackServer? _server;

    public ManualClock Clock { get; } = new();

    public IReadOnlyList<HeardCall> Calls => [.. _calls];

    public Uri Address => new(_server!.Url);

    /// <summary>What it answers once nothing else is left to answer.</summary>
    public Func<HttpContext, Task> Otherwise { get; set; } = http => http.Response.WriteAsync("{}");

    public static async Task<FakeService> StartAsync()
    {
        var service = new FakeService();
        service._server = await LoopbackServer.StartAsync(service.AnswerAsync);
        return service;
    }

    public SlaBuddyClient Client(Action<SlaBuddyClientOptions>? configure = null)
    {
        var options = new SlaBuddyClientOptions { BaseAddress = Address, ApiKey = Key };
        configure?.Invoke(options);
        return new SlaBuddyClient(options, Clock);
    }

    public void Answers(int status, string body = "{}", string type = "application/json", params (string Name, string Value)[] headers) =>
        Answers(async http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = type;
            foreach (var (name, value) in headers) http.Response.Headers[name] = value;
            if (status != 204) await http.Response.WriteAsync(body);
        });

    public void Answers(Func<HttpContext, Task> answer) => _answers.Enqueue(answer);

    /// <summary>A problem as the service writes it.</summary>
    public void Refuses(int status, string code, params (string Name, string Value)[] headers) => Answers(status,
        $$"""{"title": "What it was.", "status": {{status}}, "code": "{{code}}", "remedy": "What to do.", "instance": "/", "new": 1}""",
        "application/problem+json", headers);

    /// <summary>The task's end; whatever the client waits for up to <paramref name="reach"/> passes at once.</summary>
    public Task<T> EndsAsync<T>(Task<T> task, TimeSpan? reach = null) => Eventually.Ends(task, Clock, reach ?? TimeSpan.FromSeconds(29));

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        _calls.Enqueue(new(Clock.GetUtcNow(), http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync()));
        await (_answers.TryDequeue(out var answer) ? answer : Otherwise)(http);
    }
}
