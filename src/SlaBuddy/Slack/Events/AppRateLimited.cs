namespace SlaBuddy.Slack.Events;

/// <summary>So much happened within a minute that Slack keeps some of it from us.</summary>
internal sealed record AppRateLimited : Event;
