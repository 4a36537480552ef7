namespace SlaBuddy.Delivery;

/// <summary>What somebody can do about a refusal that is final.</summary>
internal static class RefusalRemedy
{
    public static string Of(string errorCode) => errorCode switch
    {
        "is_archived" => "Unarchive the channel, or name another one in sla-buddy.yaml.",
        "not_in_channel" or "channel_not_found" => "Invite the bot to the channel, or name another one in sla-buddy.yaml.",
        "thread_not_found" or "message_not_found" or "cannot_reply_to_message" => "The message it belongs to is gone.",
        "no_destination" => "Name an ops_channel in sla-buddy.yaml.",
        _ when errorCode.StartsWith("restricted_action", StringComparison.Ordinal) =>
            "Let the bot post there: see the channel's posting permissions.",
        _ => "SlaBuddy doctor says what is missing.",
    };
}
