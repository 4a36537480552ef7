using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Many levels in one post.</summary>
internal static partial class Wording
{
    public static string[] Digest(NotificationContent it)
    {
        var bundle = it.Bundle ?? [];
        return
        [
            $":rotating_light: *{Count(bundle.Count, "ticket")} wait for an answer*",
            $"{MentionsOnce(bundle)}: please share them out. Answering the customer ends each of these alarms.",
            .. bundle.Select(each => $"• {Listed(each)} · waiting for {Waited(each)}"),
            .. bundle.SelectMany(RosterRemarks).Distinct(),
            .. bundle.Any(each => each.Heard == false)
                ? [$"_{Unheard(bundle)} could not be read for a while: there may be answers that I have not seen._"] : (string[])[],
        ];
    }

    public static string[] DigestChanged(NotificationContent it)
    {
        var bundle = it.Bundle ?? [];
        var waiting = bundle.Count(each => each.Stands == true);
        return
        [
            waiting == 0
                ? $":white_check_mark: ~{Count(bundle.Count, "ticket")} waited for an answer~ None of them does any more."
                : $":rotating_light: *{waiting} of {Count(bundle.Count, "ticket")} still wait{(waiting == 1 ? "s" : "")} for an answer*",
            .. bundle.Select(each => each switch
            {
                { Stands: true, ArmedAt: { } since } => $"• {Listed(each)} · waiting since {Spoken.At(since)}",
                // It waits again, for another answer: a level of its own tells of that.
                { OverAt: null } => $"• ~{TicketLink(each)}~",
                _ => $"• ~{TicketLink(each)}~ {Over(each)}",
            }),
        ];
    }

    private static string Unheard(IEnumerable<NotificationContent> bundle) =>
        Spoken.Sources([.. bundle.SelectMany(each => each.Unheard ?? []).Distinct().Order(StringComparer.Ordinal)]);

    private static string Listed(NotificationContent it) =>
        $"*Level {it.Level} of {it.Levels}* · {Mrkdwn.Escape(it.Policy ?? "")} · {TicketLink(it)}"
        + (it.People is { } people ? $" · {Spoken.Who(people.Told ?? people.Asked ?? "")}" : "");

    private static string TicketLink(NotificationContent it) =>
        Address(it) is { } address ? $"<{address}|ticket {it.TicketId}>" : $"ticket {it.TicketId}";

    private static string MentionsOnce(IReadOnlyCollection<NotificationContent> bundle)
    {
        var mentions = bundle.SelectMany(each => MentionsOf(each.People)).Distinct().ToArray();
        var others = bundle.SelectMany(each => each.People?.Also ?? []).Select(one => $"<@{one.UserId}>").Except(mentions);
        return mentions.Length == 0 ? "Attention" : string.Join(' ', mentions) + AndMore(others.Count());
    }
}
