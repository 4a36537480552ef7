namespace SlaBuddy.Slack.Events;

/// <summary>A user group was renamed, filled, disabled or enabled.</summary>
internal sealed record SubteamUpdated : Event
{
    public UserGroup? Subteam { get; init; }
}
