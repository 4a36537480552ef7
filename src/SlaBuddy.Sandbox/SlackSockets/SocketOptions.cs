namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>How Socket Mode behaves.</summary>
internal sealed record SocketOptions
{
    /// <summary>How many sockets an app may have open; one more is turned away.</summary>
    public int Most { get; init; } = 10;

    /// <summary>How often a ping is sent, in real time. The official client gives up 30 s after the last one.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long on the sandbox's clock it is to be replaced by another; never, if null.</summary>
    public TimeSpan? RefreshAfter { get; init; }

    /// <summary>
    /// How long before that it is warned, and how long after it is closed; on the sandbox's clock.
    /// </summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromSeconds(10);
}
