using Microsoft.Extensions.Options;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>As many sockets as were asked for, each kept open by itself.</summary>
internal sealed class SlackSocketModeClient(SocketOpening opening, SocketRoad road, IOptions<SocketModeOptions> options,
    ILogger<SocketKeeper> logger) : ISlackSocketModeClient
{
    public Task Connect(CancellationToken cancellationToken) => Task.WhenAll(Enumerable
        .Range(0, options.Value.Connections)
        .Select(_ => new SocketKeeper(opening, road, options.Value, logger).KeepAsync(cancellationToken)));
}
