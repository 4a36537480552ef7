namespace SlaBuddy.Slack.Events;

/// <summary>An event of a type we do not know, or of a shape that nobody foresaw.</summary>
internal sealed record UnknownEvent : Event;
