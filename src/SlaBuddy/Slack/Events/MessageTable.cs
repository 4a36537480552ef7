using System.Collections.Frozen;

namespace SlaBuddy.Slack.Events;

/// <summary>
/// What a message's subtype makes of it. Both roads ask the same table: what only one of them stored would look like
/// something the other missed. A subtype that is not in it is stored, and opens nothing.
/// </summary>
internal static class MessageTable
{
    public static FrozenDictionary<string, MessageUse> All { get; } = new Dictionary<string, MessageUse>
    {
        [""] = MessageUse.Stored,
        ["file_share"] = MessageUse.Stored,
        ["me_message"] = MessageUse.Stored,
        // Workflows, webhooks and classic integrations.
        ["bot_message"] = MessageUse.Stored,
        ["thread_broadcast"] = MessageUse.Stored,
        ["reminder_add"] = MessageUse.Stored,
        ["bot_add"] = MessageUse.Stored,
        ["bot_remove"] = MessageUse.Stored,
        ["channel_archive"] = MessageUse.Stored,
        ["channel_unarchive"] = MessageUse.Stored,
        ["channel_join"] = MessageUse.Stored,
        ["channel_leave"] = MessageUse.Stored,
        ["channel_name"] = MessageUse.Stored,
        ["channel_purpose"] = MessageUse.Stored,
        ["channel_topic"] = MessageUse.Stored,
        ["channel_posting_permissions"] = MessageUse.Stored,
        ["channel_convert_to_private"] = MessageUse.Stored,
        ["group_archive"] = MessageUse.Stored,
        ["group_unarchive"] = MessageUse.Stored,
        ["group_join"] = MessageUse.Stored,
        ["group_leave"] = MessageUse.Stored,
        ["group_name"] = MessageUse.Stored,
        ["group_purpose"] = MessageUse.Stored,
        ["group_topic"] = MessageUse.Stored,
        ["pinned_item"] = MessageUse.Stored,
        ["ekm_access_denied"] = MessageUse.Stored,
        ["message_changed"] = MessageUse.Changes,
        ["message_deleted"] = MessageUse.Deletes,
        ["tombstone"] = MessageUse.Deletes,
        // Says of a root that it has one reply more; the reply comes by itself.
        ["message_replied"] = MessageUse.Ignored,
        // Nobody but one person ever sees it.
        ["ephemeral_message"] = MessageUse.Ignored,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static MessageUse Of(MessageEvent message) =>
        All.GetValueOrDefault(message.Subtype ?? "", MessageUse.Stored);
}
