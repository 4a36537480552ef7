namespace SlaBuddy.Slack.Events;

/// <summary>Somebody came into a channel or left it.</summary>
internal abstract record MemberEvent : Event
{
    public string? User { get; init; }
    public string? Channel { get; init; }
}

internal sealed record MemberJoinedChannel : MemberEvent;

internal sealed record MemberLeftChannel : MemberEvent;
