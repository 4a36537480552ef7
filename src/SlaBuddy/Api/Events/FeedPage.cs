using SlaBuddy.Feed;

namespace SlaBuddy.Api.Events;

/// <summary>What a reader of the feed gets next, and through which history id it has then seen everything.</summary>
internal sealed record FeedPage(long ThroughId, IReadOnlyList<FeedEntry> Entries);
