namespace SlaBuddy.Sandbox.Chat;

/// <summary>
/// Something that happened in the workspace, told to its subscribers in order. What is announced, the app's event
/// subscription hears too. Without a channel it concerns the workspace, a person or the app.
/// </summary>
internal abstract record WorkspaceChange(string? ChannelId, bool Announced = true)
{
    public sealed record Posted(Message Message, bool Announced) : WorkspaceChange(Message.ChannelId, Announced);

    public sealed record Edited(Message Message, Message Previous) : WorkspaceChange(Message.ChannelId);

    /// <summary>A message is gone, or is a tombstone where it was the root of a thread.</summary>
    public sealed record Deleted(Message Previous, Message? Tombstone) : WorkspaceChange(Previous.ChannelId);

    public sealed record Reacted(Message Message, string UserId, string Emoji) : WorkspaceChange(Message.ChannelId);

    public sealed record Unreacted(Message Message, string UserId, string Emoji) : WorkspaceChange(Message.ChannelId);

    public sealed record Whispered(Ephemeral Ephemeral) : WorkspaceChange(Ephemeral.ChannelId, Announced: false);

    /// <summary>What was said to one person was replaced, or taken back.</summary>
    public sealed record WhisperChanged(Ephemeral Previous) : WorkspaceChange(Previous.ChannelId, Announced: false);

    public sealed record Joined(string ChannelId, string UserId) : WorkspaceChange(ChannelId);

    /// <summary>Somebody left, or was taken out by somebody else.</summary>
    public sealed record Left(Channel Channel, string UserId, string ActorId) : WorkspaceChange(Channel.Id);

    public sealed record Renamed(Channel Channel, string PreviousName) : WorkspaceChange(Channel.Id);

    public sealed record Archived(Channel Channel, string ActorId) : WorkspaceChange(Channel.Id);

    public sealed record Unarchived(Channel Channel, string ActorId) : WorkspaceChange(Channel.Id);

    public sealed record ChannelDeleted(Channel Channel, string ActorId) : WorkspaceChange(Channel.Id);

    public sealed record PersonChanged(Person Person) : WorkspaceChange((string?)null);

    public sealed record GroupChanged(UserGroup Group, UserGroup Previous) : WorkspaceChange((string?)null);

    /// <summary>Somebody opened the app: its Home, or the messages with it.</summary>
    public sealed record HomeOpened(string UserId, string Tab) : WorkspaceChange((string?)null);

    /// <summary>The Home or the modals that one person sees are others now.</summary>
    public sealed record ViewsChanged(string UserId) : WorkspaceChange((string?)null, Announced: false);

    public sealed record AppChanged(AppState State) : WorkspaceChange((string?)null);
}
