using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Slack;
using SlaBuddy.Slack.SocketMode;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Slack.SocketMode;

/// <summary>Our sockets as the service registers them, and a server in Slack's place.</summary>
internal sealed class SocketWorld : IAsyncDisposable
{
    public const string Token = "xapp-very-secret";

    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private Task _connecting = Task.CompletedTask;

    private SocketWorld(SocketServer server, (string Key, string Value)[] settings)
    {
        Server = server;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new (string Key, string Value)[]
            {
                ("BotToken", "xoxb-1"), ("AppToken", Token), ("ApiBaseUrl", server.Url + "api/"),
                ("SocketMode:Connections", "1"), ("SocketMode:PingEvery", "00:00:00.050"),
                ("SocketMode:LongestSilence", "00:00:01"), ("SocketMode:RetryDelay", "00:00:00.010"),
                ("SocketMode:LongestRetryDelay", "00:00:00.050"), ("ReadRetries", "0"),
            }
            .Concat(settings).GroupBy(setting => setting.Key)
            .Select(one => KeyValuePair.Create("Slack:" + one.Key, (string?)one.Last().Value))).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSlackClient(configuration)
            .AddSocketMode(configuration)
            .AddSingleton<IEnvelopeTaker>(Taker)
            .BuildServiceProvider();
    }

    public SocketServer Server { get; }

    public RecordingTaker Taker { get; } = new();

    public RecordingLogs Logs { get; } = new();

    public SocketRoad Road => _services.GetRequiredService<SocketRoad>();

    public static async Task<SocketWorld> StartAsync(params (string Key, string Value)[] settings) =>
        new(await SocketServer.StartAsync(), settings);

    /// <summary>Connects, and returns once as many sockets are open as were wanted.</summary>
    public async Task<ServerSocket> ConnectAsync()
    {
        Connect();
        await Eventually.IsTrue(() => Road.Open == Road.Wanted);
        return Server.Sockets[0];
    }

    public void Connect() => _connecting = _services.GetRequiredService<ISlackSocketModeClient>().Connect(_stop.Token);

    public Task<string?> ReadinessAsync() => new SocketReadiness(Road).FindMissingAsync(CancellationToken.None);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _connecting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        _stop.Dispose();
    }
}
