namespace SlaBuddy.Slack.SocketMode;

/// <summary>Why a socket is no longer to be relied on.</summary>
internal enum SocketEnd
{
    /// <summary>Slack or the network closed it, or it was silent for too long.</summary>
    Broken,

    /// <summary>Slack will close it soon; until then it works.</summary>
    Ending,

    /// <summary>The app has as many sockets as it may.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off for the app.</summary>
    SwitchedOff,
}
