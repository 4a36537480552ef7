namespace SlaBuddy.Delivery;

/// <summary>What a definite refusal of Slack means for the next attempt.</summary>
internal static class RefusalVerdict
{
    private static readonly HashSet<string> Final =
    [
        "channel_not_found", "not_in_channel", "is_archived", "restricted_action", "message_not_found",
        "cant_update_message", "edit_window_closed", "user_not_in_channel", "msg_too_long", "msg_blocks_too_long",
        "invalid_blocks", "invalid_blocks_format", "no_text", "invalid_metadata_format", "metadata_too_large",
        "thread_not_found", "messages_tab_disabled", "cannot_reply_to_message", "restricted_action_read_only_channel",
        // Ours: there is nowhere to send it.
        "no_destination",
    ];

    /// <summary>When to try again; null when trying again would only be refused again.</summary>
    public static TimeSpan? RetryAfter(string errorCode, int attempt) =>
        Final.Contains(errorCode) ? null : Backoff(attempt);

    /// <summary>1, 2, 4 … 60 s: what is due cannot wait long, and a broken wire must not be hammered.</summary>
    public static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Clamp(attempt, 0, 6)));
}
