using SlaBuddy.Gestures;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Which words each kind of notification gets, and what stands under them.</summary>
internal static class Composed
{
    public static Message Post(ClaimedNotification claimed, NotificationContent content, string channel) =>
        Said.In(channel, claimed.ThreadTs, claimed.Kind switch
        {
            "escalation" => Wording.Escalation(content),
            "digest" => Wording.Digest(content),
            "warning" => Wording.Warning(content),
            "breach" => Wording.Breach(content),
            _ => Wording.OpsNotice(content),
        }, claimed.Key, claimed.Kind == "escalation" ? Under(content) : [], content.Override);

    public static Message Edit(ClaimedNotification claimed, NotificationContent content, string channel, string ts)
    {
        var edit = claimed.Kind switch
        {
            "escalation_over" => Said.In(channel, null, Wording.EscalationOver(content), key: null),
            _ when content.Bundle is not null => Said.In(channel, null, Wording.DigestChanged(content), key: null),
            _ => Said.In(channel, null, Wording.EscalationChanged(content), key: null, Under(content)),
        };
        edit.Ts = ts;
        return edit;
    }

    // What a person who reads it may want to do about it.
    private static IReadOnlyList<Block> Under(NotificationContent content) =>
        content.TicketId is { } ticket ? [EscalationButtons.For(ticket)] : [];
}
