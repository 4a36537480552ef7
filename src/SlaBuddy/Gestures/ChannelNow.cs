namespace SlaBuddy.Gestures;

/// <summary>How a channel stands, as <c>sla.describe_channel</c> tells.</summary>
internal sealed record ChannelNow
{
    public DateTimeOffset At { get; init; }
    public string? Role { get; init; }
    public string? WorkspaceUrl { get; init; }
    public bool Watched { get; init; }
    public int Waiting { get; init; }
    public IReadOnlyList<OpenTicket> Tickets { get; init; } = [];
}
