namespace SlaBuddy.Delivery;

/// <summary>One promised time of a ticket, as it stands.</summary>
internal sealed record TimerStatus(string Metric, string State, DateTimeOffset? DueAt, DateTimeOffset? BreachedAt);
