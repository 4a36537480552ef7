using System.Globalization;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Gestures.Home;

/// <summary>The buttons under one of my tickets.</summary>
internal static class HomeButtons
{
    public const string Resume = "sla_resume";
    public const string Release = "sla_release";

    public static ActionsBlock For(OpenTicket it)
    {
        var ticket = it.TicketId.ToString(CultureInfo.InvariantCulture);
        return new($"sla_mine_{ticket}",
        [
            .. it is { State: "waiting", IsPaused: false } ? [new ButtonElement(EscalationButtons.Snooze, "Snooze", ticket)]
                : Array.Empty<BlockElement>(),
            it.IsPaused
                ? new ButtonElement(Resume, "Resume", ticket) { Style = "primary" }
                : new ButtonElement(EscalationButtons.Pause, "Pause…", ticket),
            new ButtonElement(EscalationButtons.Resolve, "Resolve", ticket),
            new ButtonElement(Release, "Hand back", ticket),
        ]);
    }
}
