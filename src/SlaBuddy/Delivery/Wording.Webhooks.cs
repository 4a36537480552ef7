using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>What the ops channel reads of a receiver that takes nothing any more.</summary>
internal static partial class Wording
{
    private static string[] WebhookDisabled(NotificationContent it) =>
    [
        it.Reason == "gone"
            ? $":no_bell: Webhook {it.WebhookId} ({Receiver(it)}) says that it is gone (410), so it is not called any more."
            : $":no_bell: Webhook {it.WebhookId} ({Receiver(it)}) took nothing{Since(it)}, so it is not called any more.",
        .. it.Error is { } error ? [$"The last attempt: `{Mrkdwn.Escape(error.Replace('`', '\''))}`."] : (string[])[],
        $"Mend the receiver, enable webhook {it.WebhookId} again through the API, and replay what it missed; or delete it.",
    ];

    private static string Receiver(NotificationContent it) => Mrkdwn.Escape(it.Name ?? "");

    private static string Since(NotificationContent it) => it.StartsAt is { } since ? $" since {Spoken.At(since)}" : "";
}
