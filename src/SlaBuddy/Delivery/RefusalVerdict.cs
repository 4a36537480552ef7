namespace SlaBuddy.Delivery;

/// <summary>What a definite refusal of Slack means for the next attempt.</summary>
internal static class RefusalVerdict
{
    /// <summary>A refusal that nobody has heard of may be a passing one, but not for ever: some seventeen minutes.</summary>
    private const int MostAttempts = 20;

    private static readonly HashSet<string> Final =
    [
        "channel_not_found", "not_in_channel", "is_archived", "restricted_action", "message_not_found",
        "cant_update_message", "edit_window_closed", "user_not_in_channel", "msg_too_long", "msg_blocks_too_long",
        "invalid_blocks", "invalid_blocks_format", "no_text", "invalid_metadata_format", "metadata_too_large",
        "thread_not_found", "messages_tab_disabled", "cannot_reply_to_message", "restricted_action_read_only_channel",
        "restricted_action_thread_locked", "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel",
        // Ours: there is nowhere to send it.
        "no_destination",
    ];

    /// <summary>The token is at fault, not the message: once somebody mends it, all that waits is told.</summary>
    private static readonly HashSet<string> OfTheToken =
    [
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope", "no_permission",
        "org_login_required", "team_access_not_granted", "two_factor_setup_required", "access_denied",
    ];

    public static bool IsFinal(string errorCode) => Final.Contains(errorCode);

    /// <summary>When to try again; null when trying again would only be refused again.</summary>
    public static TimeSpan? RetryAfter(string errorCode, int attempt) =>
        IsFinal(errorCode) || (attempt >= MostAttempts && !OfTheToken.Contains(errorCode)) ? null : Backoff(attempt);

    /// <summary>1, 2, 4 … 60 s: what is due cannot wait long, and a broken wire must not be hammered.</summary>
    public static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Clamp(attempt, 0, 6)));
}
