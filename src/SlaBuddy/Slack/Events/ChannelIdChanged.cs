namespace SlaBuddy.Slack.Events;

/// <summary>A channel got another id, as may happen when it is shared with another company.</summary>
internal sealed record ChannelIdChanged : Event
{
    public string? OldChannelId { get; init; }
    public string? NewChannelId { get; init; }
}
