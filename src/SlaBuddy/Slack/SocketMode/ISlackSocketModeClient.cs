namespace SlaBuddy.Slack.SocketMode;

/// <summary>Slack's events, commands and buttons over sockets that we open, so that nobody needs to reach us.</summary>
internal interface ISlackSocketModeClient
{
    /// <summary>Opens sockets and keeps them open until cancelled.</summary>
    Task Connect(CancellationToken cancellationToken = default);
}
