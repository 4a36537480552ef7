using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Feed;

/// <summary>The timer that an entry is about; <c>warn_before</c> says of a warning how long before the due time it was due.</summary>
internal sealed record FeedTimer(
    [Metrics] string Metric, int Cycle, [SlaStates] string State, TimeSpan Target, DateTimeOffset StartedAt, DateTimeOffset? DueAt,
    DateTimeOffset? BreachedAt, DateTimeOffset? ClosedAt, [SlaEndings] string? ClosedWhy, TimeSpan? WarnBefore);
