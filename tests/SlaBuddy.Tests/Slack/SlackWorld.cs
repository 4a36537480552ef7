using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Sandbox;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Slack;

/// <summary>
/// Our client as the service registers it, and a server in Slack's place that answers as the test says.
/// </summary>
internal sealed class SlackWorld : IAsyncDisposable
{
    public const string Token = "xoxb-very-secret";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _answers = [];
    private readonly ConcurrentQueue<SlackCall> _calls = [];
    private LoopbackServer? _server;
    private ServiceProvider? _services;

    public ManualClock Clock { get; private init; } = new();

    public RecordingLogs Logs { get; } = new();

    /// <summary>Where the server in Slack's place listens, with a slash at the end.</summary>
    public string Url => _server!.Url;

    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    public ISlackApiClient Slack => _services!.GetRequiredService<ISlackApiClient>();

    public static async Task<SlackWorld> StartAsync(params (string Key, string Value)[] settings)
    {
        var world = new SlackWorld();
        world._server = await LoopbackServer.StartAsync(world.AnswerAsync);
        world._services = world.Register(world._server.Url + "api/", settings);
        return world;
    }

    /// <summary>A client whose server is not there.</summary>
    public static async Task<SlackWorld> WithNobodyListeningAsync()
    {
        var gone = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        var url = gone.Url;
        await gone.DisposeAsync();
        var world = new SlackWorld();
        world._services = world.Register(url, []);
        return world;
    }

    /// <summary>The sandbox in Slack's place.</summary>
    public static SlackWorld Against(SandboxHost sandbox, ManualClock clock, params (string Key, string Value)[] settings)
    {
        var world = new SlackWorld { Clock = clock };
        world._services = world.Register(
            $"{sandbox.BaseUrl}api/", [.. settings, ("BotToken", sandbox.Options.BotToken)]);
        return world;
    }

    /// <summary>The next answers to a method; the last one stays.</summary>
    public SlackWorld Answers(string method, params Func<HttpContext, Task>[] answers)
    {
        var queue = _answers.GetOrAdd(method, _ => []);
        foreach (var answer in answers) queue.Enqueue(answer);
        return this;
    }

    public SlackWorld Answers(string method, params string[] json) =>
        Answers(method, [.. json.Select(SlackAnswers.Json)]);

    /// <summary>From now on the method answers this and nothing else.</summary>
    public void NowAnswers(string method, Func<HttpContext, Task> answer) => _answers[method] = new([answer]);

    public int CallsOf(string method) => _calls.Count(call => call.Method == method);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    private ServiceProvider Register(string url, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append((Key: "BotToken", Value: Token)).Append((Key: "ApiBaseUrl", Value: url))
                .DistinctBy(setting => setting.Key)
                .Select(setting => KeyValuePair.Create("Slack:" + setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSlackClient(configuration)
            .BuildServiceProvider();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var method = context.Request.Path.Value!.Split('/').Last();
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        using var rest = new StreamReader(context.Request.Body);
        _calls.Enqueue(new SlackCall(method, context.Request.ContentType,
            context.Request.Headers.Authorization is { Count: > 0 } token ? token.ToString() : null,
            form.ToDictionary(field => field.Key, field => field.Value.ToString()))
        {
            Body = context.Request.HasFormContentType ? null : await rest.ReadToEndAsync(),
        });
        var answers = _answers.GetValueOrDefault(method) ?? new([SlackAnswers.Error("unknown_method")]);
        Func<HttpContext, Task>? answer;
        while (!(answers.Count > 1 ? answers.TryDequeue(out answer) : answers.TryPeek(out answer)))
        {
        }
        await answer(context);
    }
}
