namespace SlaBuddy.Feed;

/// <summary>The level that fired.</summary>
internal sealed record FeedLevel(int Number, string? Who, DateTimeOffset? DueAt);
