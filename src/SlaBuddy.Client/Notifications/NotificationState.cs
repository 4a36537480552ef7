namespace SlaBuddy.Client;

/// <summary>The states of a notification.</summary>
public static class NotificationState
{
    /// <summary>Still to be told.</summary>
    public const string Pending = "pending";

    /// <summary>Being told.</summary>
    public const string Sending = "sending";

    /// <summary>Slack did not say whether it took it; it is looked for.</summary>
    public const string Uncertain = "uncertain";

    /// <summary>Slack took it.</summary>
    public const string Sent = "sent";

    /// <summary>Slack refused it for good.</summary>
    public const string Failed = "failed";

    /// <summary>It was no longer true.</summary>
    public const string Suppressed = "suppressed";
}
