using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>What to do about what Slack refused, in the words of the person who installs the bot.</summary>
internal static class SlackRemedy
{
    public static string For(SlackException fault) => fault switch
    {
        SlackUnreachableException => "Check the network and Slack__ApiBaseUrl, and start again.",
        SlackRateLimitException limit =>
            $"Slack had enough calls for the moment; start again in {Math.Ceiling(limit.RetryAfter.TotalSeconds)} s.",
        SlackAmbiguousException =>
            "Something else than Slack may be answering: check Slack__ApiBaseUrl, the proxy, and status.slack.com.",
        { ErrorCode: "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" } =>
            "Install the app anew and put its bot token (OAuth & Permissions, xoxb-…) in Slack__BotToken.",
        { ErrorCode: "missing_scope", Needed: { } needed } =>
            $"Add the bot scope {needed} under OAuth & Permissions and install the app again.",
        { ErrorCode: "is_archived" } => "Take the channel out of the archive or out of the file.",
        { ErrorCode: "not_allowed_token_type" } => "Put the bot token (xoxb-…) in Slack__BotToken, no other kind.",
        _ => "Slack's reference for the method says what this means.",
    };
}
