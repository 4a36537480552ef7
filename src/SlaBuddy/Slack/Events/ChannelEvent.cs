namespace SlaBuddy.Slack.Events;

/// <summary>Something happened to a channel, public or private.</summary>
internal abstract record ChannelEvent : Event
{
    /// <summary>The channel's id.</summary>
    public string? Channel { get; init; }
}

internal sealed record ChannelArchive : ChannelEvent;

internal sealed record ChannelUnarchive : ChannelEvent;

internal sealed record ChannelDeleted : ChannelEvent;

/// <summary>The bot is no longer in it.</summary>
internal sealed record ChannelLeft : ChannelEvent;

/// <summary>Many of its messages changed at once, as by an import or by a rule for how long they are kept.</summary>
internal sealed record ChannelHistoryChanged : ChannelEvent;
