namespace SlaBuddy.Slack;

/// <summary>A channel.</summary>
internal sealed record Conversation
{
    public string Id { get; init; } = "";
    public string? Name { get; init; }
    public bool IsPrivate { get; init; }
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }
    public bool IsShared { get; init; }
    public bool IsExtShared { get; init; }
    public bool IsIm { get; init; }
    public bool IsMpim { get; init; }
}
