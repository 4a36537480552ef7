namespace SlaBuddy.Slack.Events;

/// <summary>Slack tells anew who somebody is.</summary>
internal abstract record PersonEvent : Event
{
    public User? User { get; init; }
}

internal sealed record UserChange : PersonEvent;

/// <summary>Somebody is new in the workspace.</summary>
internal sealed record TeamJoin : PersonEvent;
