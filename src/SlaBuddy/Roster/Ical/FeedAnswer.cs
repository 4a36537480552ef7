namespace SlaBuddy.Roster.Ical;

/// <summary>What a feed holds, and the mark by which it can be asked whether it still does.</summary>
internal sealed record FeedAnswer(byte[] Body, string? ETag);
