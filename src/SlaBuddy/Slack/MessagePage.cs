namespace SlaBuddy.Slack;

/// <summary>One page of a history (newest first) or of a thread (oldest first, each page led by the root).</summary>
internal sealed record MessagePage(IReadOnlyList<MessageEvent> Messages, bool HasMore, string? NextCursor)
{
    /// <summary>Null at the end. A short page is no end.</summary>
    public string? NextCursor { get; } = NextCursor;
}
