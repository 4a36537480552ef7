namespace SlaBuddy.Slack.Events;

/// <summary>The app was removed from the workspace.</summary>
internal sealed record AppUninstalled : Event;
