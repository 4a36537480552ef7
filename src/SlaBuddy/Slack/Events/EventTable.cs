using System.Collections.Frozen;

namespace SlaBuddy.Slack.Events;

/// <summary>
/// Everything that Slack may tell an app, and what it does here. What is not in the table does nothing and is counted.
/// </summary>
internal static class EventTable
{
    private const string Elsewhere = "concerns neither messages nor the people who write them";
    private const string NotOurs = "is not about channels that are watched";
    private const string SaidTwice = "another event says the same";

    public static IReadOnlyList<EventKind> All { get; } =
    [
        EventKind.Of<MessageEvent>("message", "is stored, corrected or emptied: see MessageTable"),
        EventKind.Of<MessageEvent>("app_mention", "is the message it comes with, once more"),

        EventKind.Of<ReactionAdded>("reaction_added", "is a gesture when an agent made it"),
        EventKind.Of<ReactionRemoved>("reaction_removed", "takes a gesture back"),
        EventKind.Of<AppHomeOpened>("app_home_opened", "shows the bot's Home as it is now"),

        EventKind.Of<ChannelRename>("channel_rename", "the channel's new name is shown from now on"),
        EventKind.Of<ChannelRename>("group_rename", "as channel_rename, of a private channel"),
        EventKind.Of<ChannelArchive>("channel_archive", "the ops channel hears that nobody can be told there"),
        EventKind.Of<ChannelArchive>("group_archive", "as channel_archive, of a private channel"),
        EventKind.Of<ChannelUnarchive>("channel_unarchive", "it is watched again"),
        EventKind.Of<ChannelUnarchive>("group_unarchive", "as channel_unarchive, of a private channel"),
        EventKind.Of<ChannelDeleted>("channel_deleted", "the ops channel hears that it is gone"),
        EventKind.Of<ChannelDeleted>("group_deleted", "as channel_deleted, of a private channel"),
        EventKind.Of<ChannelLeft>("channel_left", "the ops channel hears that the bot was sent away"),
        EventKind.Of<ChannelLeft>("group_left", "as channel_left, of a private channel"),
        EventKind.Of<MemberJoinedChannel>("member_joined_channel", "the bot is back; people who come change nothing"),
        EventKind.Of<MemberLeftChannel>("member_left_channel", "the bot was sent away; people who go change nothing"),
        EventKind.Of<ChannelHistoryChanged>("channel_history_changed", "the channel is scanned at once"),
        EventKind.Of<ChannelHistoryChanged>("group_history_changed", "as channel_history_changed, of a private one"),
        EventKind.Of<ChannelIdChanged>("channel_id_changed", "says that the file must be read again"),

        EventKind.Of<SubteamMembersChanged>("subteam_members_changed", "the agents are read again"),
        EventKind.Of<SubteamUpdated>("subteam_updated", "the agents are read again"),
        EventKind.Of<UserChange>("user_change", "who somebody is, is known at once"),
        EventKind.Of<TeamJoin>("team_join", "who somebody is, is known at once"),

        EventKind.Of<TokensRevoked>("tokens_revoked", "the service says that it was shut out, and is not ready"),
        EventKind.Of<AppUninstalled>("app_uninstalled", "what came from the workspace is deleted"),
        EventKind.Of<AppRateLimited>("app_rate_limited", "events are missing, so everything is scanned at once"),

        EventKind.Ignored("user_profile_changed", SaidTwice),
        EventKind.Ignored("user_status_changed", SaidTwice),
        EventKind.Ignored("user_huddle_changed", SaidTwice),
        EventKind.Ignored("subteam_created", "a group is nobody's target before the file names it"),
        EventKind.Ignored("subteam_self_added", SaidTwice),
        EventKind.Ignored("subteam_self_removed", SaidTwice),
        EventKind.Ignored("channel_created", NotOurs),
        EventKind.Ignored("channel_shared", "who is a customer is known from each person"),
        EventKind.Ignored("channel_unshared", "who is a customer is known from each person"),
        EventKind.Ignored("shared_channel_invite_received", NotOurs),
        EventKind.Ignored("shared_channel_invite_accepted", NotOurs),
        EventKind.Ignored("shared_channel_invite_approved", NotOurs),
        EventKind.Ignored("shared_channel_invite_declined", NotOurs),
        EventKind.Ignored("group_open", NotOurs),
        EventKind.Ignored("group_close", NotOurs),
        EventKind.Ignored("im_open", NotOurs),
        EventKind.Ignored("im_close", NotOurs),
        EventKind.Ignored("im_created", NotOurs),
        EventKind.Ignored("im_history_changed", NotOurs),
        EventKind.Ignored("file_created", "a file counts when it is shared, as a message"),
        EventKind.Ignored("file_shared", "the message that shares it comes as well"),
        EventKind.Ignored("file_public", Elsewhere),
        EventKind.Ignored("file_change", Elsewhere),
        EventKind.Ignored("file_unshared", Elsewhere),
        EventKind.Ignored("file_deleted", Elsewhere),
        EventKind.Ignored("pin_added", "a pinned ticket waits like any other"),
        EventKind.Ignored("pin_removed", "a pinned ticket waits like any other"),
        EventKind.Ignored("star_added", Elsewhere),
        EventKind.Ignored("star_removed", Elsewhere),
        EventKind.Ignored("link_shared", Elsewhere),
        EventKind.Ignored("emoji_changed", Elsewhere),
        EventKind.Ignored("dnd_updated", "who is on shift is the roster's to say"),
        EventKind.Ignored("dnd_updated_user", "who is on shift is the roster's to say"),
        EventKind.Ignored("email_domain_changed", Elsewhere),
        EventKind.Ignored("team_domain_change", "links are asked for anew"),
        EventKind.Ignored("team_rename", Elsewhere),
        EventKind.Ignored("team_access_granted", Elsewhere),
        EventKind.Ignored("team_access_revoked", Elsewhere),
        EventKind.Ignored("grid_migration_started", "Slack refuses calls meanwhile, and they are repeated"),
        EventKind.Ignored("grid_migration_finished", "ids stay; the scan finds what was said meanwhile"),
        EventKind.Ignored("invite_requested", Elsewhere),
        EventKind.Ignored("call_rejected", Elsewhere),
        EventKind.Ignored("goodbye", "the socket ends, and another is open by then"),
        EventKind.Ignored("app_requested", Elsewhere),
        EventKind.Ignored("scope_granted", Elsewhere),
        EventKind.Ignored("scope_denied", Elsewhere),
        EventKind.Ignored("resources_added", Elsewhere),
        EventKind.Ignored("resources_removed", Elsewhere),
        EventKind.Ignored("user_resource_granted", Elsewhere),
        EventKind.Ignored("user_resource_denied", Elsewhere),
        EventKind.Ignored("user_resource_removed", Elsewhere),
        EventKind.Ignored("message_metadata_posted", "our own keys come back to us"),
        EventKind.Ignored("message_metadata_updated", "our own keys come back to us"),
        EventKind.Ignored("message_metadata_deleted", "our own keys come back to us"),
        EventKind.Ignored("function_executed", Elsewhere),
        EventKind.Ignored("workflow_published", "what a workflow posts is a message"),
        EventKind.Ignored("workflow_unpublished", "what a workflow posts is a message"),
        EventKind.Ignored("workflow_deleted", "what a workflow posts is a message"),
        EventKind.Ignored("workflow_step_execute", "what a workflow posts is a message"),
        EventKind.Ignored("workflow_step_deleted", "what a workflow posts is a message"),
    ];

    private static readonly FrozenDictionary<string, EventKind> ByType = All.ToFrozenDictionary(kind => kind.Type);

    /// <summary>Null where the table does not know the type.</summary>
    public static EventKind? Find(string? type) => type is null ? null : ByType.GetValueOrDefault(type);
}
