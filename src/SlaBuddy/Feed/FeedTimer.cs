namespace SlaBuddy.Feed;

/// <summary>The timer that an entry is about; <c>WarnBefore</c> says of a warning how long before the due time it was due.</summary>
internal sealed record FeedTimer(
    string Metric, int Cycle, string State, TimeSpan Target, DateTimeOffset StartedAt, DateTimeOffset? DueAt,
    DateTimeOffset? BreachedAt, DateTimeOffset? ClosedAt, string? ClosedWhy, TimeSpan? WarnBefore);
