namespace SlaBuddy.Sandbox.Chat;

/// <summary>
/// Something that happened in the workspace, told to its subscribers in order. What is announced, the app's event
/// subscription hears too.
/// </summary>
internal abstract record WorkspaceChange(string ChannelId, bool Announced)
{
    public sealed record Posted(Message Message, bool Announced) : WorkspaceChange(Message.ChannelId, Announced);

    public sealed record Edited(Message Message, Message Previous)
        : WorkspaceChange(Message.ChannelId, Announced: true);

    /// <summary>A message is gone, or is a tombstone where it was the root of a thread.</summary>
    public sealed record Deleted(Message Previous, Message? Tombstone)
        : WorkspaceChange(Previous.ChannelId, Announced: true);

    public sealed record Whispered(Ephemeral Ephemeral) : WorkspaceChange(Ephemeral.ChannelId, Announced: false);

    public sealed record Joined(string ChannelId, string UserId) : WorkspaceChange(ChannelId, Announced: true);
}
