namespace SlaBuddy.Slack.Events;

/// <summary>A channel has a new name.</summary>
internal sealed record ChannelRename : Event
{
    public RenamedChannel? Channel { get; init; }
}

internal sealed record RenamedChannel(string? Id, string? Name);
