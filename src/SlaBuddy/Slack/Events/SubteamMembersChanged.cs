namespace SlaBuddy.Slack.Events;

/// <summary>A user group has other members than before.</summary>
internal sealed record SubteamMembersChanged : Event
{
    public string? SubteamId { get; init; }
}
