using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Intake;

/// <summary>Listens over sockets for as long as the service runs, where there is a token to open them with.</summary>
internal sealed class SocketListening(ISlackSocketModeClient client, SocketRoad road) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        road.IsWanted ? client.Connect(stoppingToken) : Task.CompletedTask;
}
