using SlaBuddy.Hosting;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>Where sockets are the road in, an instance without one is not ready.</summary>
internal sealed class SocketReadiness(SocketRoad road) : IReadinessCheck
{
    public string Name => "sockets";

    public Task<string?> FindMissingAsync(CancellationToken ct) => Task.FromResult(
        !road.IsWanted || road.Open > 0 ? null : $"no socket to Slack is open. {road.Fault}".TrimEnd());
}
