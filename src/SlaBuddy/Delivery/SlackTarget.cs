namespace SlaBuddy.Delivery;

/// <summary>Somebody to be told, by what they are in Slack: <c>user</c>, <c>usergroup</c> or <c>channel</c>.</summary>
internal sealed record SlackTarget(string Kind, string SlackId);
