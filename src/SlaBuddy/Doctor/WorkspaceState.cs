namespace SlaBuddy.Doctor;

/// <summary>What <c>sla.examine_workspace</c> answers.</summary>
internal sealed record WorkspaceState
{
    public bool Listening { get; init; }
    public DateTimeOffset? LastHeartbeatAt { get; init; }
    public DateTimeOffset? ListeningSince { get; init; }
    public IReadOnlyList<ChannelState> Channels { get; init; } = [];
    public int WithoutPolicy { get; init; }
    public int DeadLetters { get; init; }
    public int IntakeFaults { get; init; }
}
