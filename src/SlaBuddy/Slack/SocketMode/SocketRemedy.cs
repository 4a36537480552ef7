namespace SlaBuddy.Slack.SocketMode;

/// <summary>What to do about a socket that cannot be opened, or that Slack will not have.</summary>
internal static class SocketRemedy
{
    public const string Method = "apps.connections.open";

    private const string SwitchOn =
        "Switch on Socket Mode in the app's settings, or remove Slack__AppToken and let Slack post to /slack/events.";

    public static string For(SlackException fault) => fault.ErrorCode switch
    {
        _ when !IsLasting(fault) => "It is tried again.",
        "missing_scope" or "not_allowed_token_type" or "invalid_auth" or "not_authed" or "account_inactive"
            or "token_revoked" or "token_expired" =>
            "Make an app-level token (xapp-…) with connections:write under \"Basic Information\" of the app, and put it in "
            + "Slack__AppToken.",
        "too_many_websockets" =>
            "The app has as many sockets as Slack allows it, ten. Lower Slack__SocketMode__Connections, or run fewer "
            + "instances.",
        "link_disabled" => $"Socket Mode was switched off for the app. {SwitchOn}",
        _ => SwitchOn,
    };

    /// <summary>Whether it stays so until somebody mends it.</summary>
    public static bool IsLasting(SlackException fault) =>
        fault is not (SlackRateLimitException or SlackUnreachableException or SlackAmbiguousException);

    /// <summary>What a socket's end says about opening another one.</summary>
    public static SlackException Refusal(SocketEnd end) => end switch
    {
        SocketEnd.SwitchedOff => new SlackException(Method, "link_disabled"),
        SocketEnd.TooMany => new SlackException(Method, "too_many_websockets"),
        _ => new SlackAmbiguousException(Method, "socket_ended"),
    };
}
