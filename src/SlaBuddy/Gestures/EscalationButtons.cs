using System.Globalization;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Gestures;

/// <summary>The row of buttons under an alarm. The value of each is its ticket.</summary>
internal static class EscalationButtons
{
    public const string Snooze = "sla_snooze";
    public const string Claim = "sla_claim";
    public const string Pause = "sla_pause";
    public const string Resolve = "sla_resolve";

    public static ActionsBlock For(long ticketId)
    {
        var ticket = ticketId.ToString(CultureInfo.InvariantCulture);
        return new($"sla_ticket_{ticket}",
        [
            new ButtonElement(Snooze, "Snooze", ticket),
            new ButtonElement(Claim, "I'm on it", ticket) { Style = "primary" },
            new ButtonElement(Pause, "Pause…", ticket),
            new ButtonElement(Resolve, "Resolve", ticket),
        ]);
    }
}
