namespace SlaBuddy.Slack.Manifest;

/// <summary>An event that Slack is asked to send, and the scope without which it does not; null needs none.</summary>
internal sealed record SubscribedEvent(string Name, string? Scope = null);
