using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>What the ops channel reads of a message that Slack refused for good.</summary>
internal static partial class Wording
{
    private static string[] Undeliverable(NotificationContent it)
    {
        var refusal = $"Slack said `{Mrkdwn.Escape(it.Error ?? "")}`.";
        var again = $"{RefusalRemedy.Of(it.Error ?? "")} `SlaBuddy outbox resend {it.LetterId}` then sends it again.";
        return it.LetterKind switch
        {
            "digest" =>
            [
                $":warning: A post about {Count(it.Bundle?.Count ?? 0, "ticket")} could not be made in <#{it.ChannelId}>: {refusal}",
                $"{MentionsOnce(it.Bundle ?? [])}: please look there.",
                .. (it.Bundle ?? []).Select(each => $"• {Listed(each)}"),
                again,
            ],
            "warning" or "breach" =>
            [
                $":warning: A {it.LetterKind} for ticket {it.TicketId}{Link(it)} could not be posted in <#{it.ChannelId}>: {refusal}",
                again,
            ],
            _ =>
            [
                $":warning: Level {it.Level} of ticket {it.TicketId}{Link(it)} could not be posted where it belongs: {refusal}",
                $"{Mentions(it.People)} please look there.",
                again,
            ],
        };
    }
}
