using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Feed;

/// <summary>One thing that happened to a ticket, with its place in the one order in which all that happened is told.</summary>
internal sealed record FeedEntry(long HistoryId, [FeedTypes] string Type, DateTimeOffset At, DateTimeOffset RecordedAt, FeedData Data);
