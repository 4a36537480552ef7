namespace SlaBuddy.Slack.Manifest;

/// <summary>What Slack is asked to tell of, over HTTP or Socket Mode alike. The one table of it.</summary>
internal static class SubscribedEvents
{
    private const string PublicChannels = "channels:read";
    private const string PrivateChannels = "groups:read";

    public static IReadOnlyList<SubscribedEvent> All { get; } =
    [
        new("message.channels", "channels:history"),
        new("message.groups", "groups:history"),
        new("message.im", "im:history"),
        new("channel_history_changed", "channels:history"),
        new("group_history_changed", "groups:history"),
        new("app_mention", "app_mentions:read"),
        new("reaction_added", "reactions:read"),
        new("reaction_removed", "reactions:read"),
        new("member_joined_channel", PublicChannels),
        new("member_left_channel", PublicChannels),
        new("channel_rename", PublicChannels),
        new("channel_archive", PublicChannels),
        new("channel_unarchive", PublicChannels),
        new("channel_deleted", PublicChannels),
        new("channel_left", PublicChannels),
        new("channel_id_changed", PublicChannels),
        new("group_rename", PrivateChannels),
        new("group_archive", PrivateChannels),
        new("group_unarchive", PrivateChannels),
        new("group_deleted", PrivateChannels),
        new("group_left", PrivateChannels),
        new("subteam_members_changed", "usergroups:read"),
        new("subteam_updated", "usergroups:read"),
        new("user_change", "users:read"),
        new("team_join", "users:read"),
        new("app_home_opened"),
        new("app_uninstalled"),
        new("tokens_revoked"),
    ];
}
