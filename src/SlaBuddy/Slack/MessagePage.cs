namespace SlaBuddy.Slack;

/// <summary>One page of a history (newest first) or of a thread (oldest first, each page led by the root).</summary>
/// <param name="NextCursor">Null at the end. A short page is no end.</param>
internal sealed record MessagePage(IReadOnlyList<MessageEvent> Messages, bool HasMore, string? NextCursor);
