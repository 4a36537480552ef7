using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Every sentence the bot says, in one place: plain, kind, and with what to do next.</summary>
internal static partial class Wording
{
    public static string[] Escalation(NotificationContent it) =>
    [
        $":rotating_light: *Level {it.Level} of {it.Levels}* · {Mrkdwn.Escape(it.Policy ?? "")} · ticket {it.TicketId}{Link(it)}",
        $"{Mentions(it.People)} the customer has been waiting for *{Waited(it)}*.",
        .. Standing(it),
        .. Remarks(it),
        $"Answer the customer to end this, or mention <@{it.BotUserId}> here to postpone what follows by "
            + $"{Spoken.For(TimeSpan.FromSeconds(it.SnoozeSeconds))}.",
        Next(it),
    ];

    public static string[] Warning(NotificationContent it) =>
    [
        $":hourglass_flowing_sand: *{Spoken.For((it.TimerDueAt ?? it.At) - it.At)} left* · {Promise(it)} is due "
            + $"{Spoken.At(it.TimerDueAt ?? it.At)} · {Mrkdwn.Escape(it.Policy ?? "")} · ticket {it.TicketId}{Link(it)}",
    ];

    public static string[] Breach(NotificationContent it) =>
    [
        $":red_circle: *{Promise(it)} is overdue* since {Spoken.At(it.TimerDueAt ?? it.At)} · "
            + $"{Mrkdwn.Escape(it.Policy ?? "")} · ticket {it.TicketId}{Link(it)}",
    ];

    public static string[] OpsNotice(NotificationContent it) => it.Notice switch
    {
        "no_policy" =>
        [
            $":grey_question: Ticket {it.TicketId}{Link(it)} matches no policy, so no clock runs for it.",
            "Add a rule for it to `sla-buddy.yaml`, or facts to its channel.",
        ],
        "watched" =>
        [
            $":eyes: <#{it.ChannelId}> is watched from now on. {Count(it.Tickets, "older ticket")} had levels due before that; nobody was woken for them.",
        ],
        "channel_lost" =>
        [
            $":mute: <#{it.ChannelId}> ({Mrkdwn.Escape(it.Name ?? "")}) was {it.Error}: nothing can be heard there any more. "
                + $"{Count(it.Tickets, "ticket")} of it still wait{(it.Tickets == 1 ? "s" : "")}, and the clocks go on.",
            "Invite the bot again, or take the channel out of `sla-buddy.yaml`.",
        ],
        "undeliverable" => Undeliverable(it),
        "roster_stale" =>
        [
            $":calendar: The roster cannot be read in full: {Mrkdwn.Escape(it.Error ?? "")}",
            it.RosterSyncedAt is { } read
                ? $"The shifts as they stood there {Spoken.For(it.At - read)} ago stay in force until it can."
                : "It was never read, so none of its shifts is known.",
        ],
        "override_set" or "override_ended" or "roster_gap" or "roster_gap_filled" => Roster(it),
        "webhook_disabled" => WebhookDisabled(it),
        var other => [Mrkdwn.Escape(other ?? "")],
    };

    private static IEnumerable<string> Remarks(NotificationContent it)
    {
        foreach (var remark in RosterRemarks(it)) yield return remark;
        if (it.Heard == false)
            yield return $"_{Spoken.Sources(it.Unheard ?? [])} could not be read for a while: there may be an answer that I have not seen._";
    }

    private static IEnumerable<string> RosterRemarks(NotificationContent it)
    {
        if (it.People is { Nobody: { Count: > 0 } nobody })
            yield return it.People.Told is { } told
                ? $"_{PassedOver(nobody, told)}, so this goes to {Spoken.Who(told)}._"
                : "_The ladder reaches nobody: nobody is on shift, and its groups are not known here._";
        if (it.People?.RosterSyncedAt is { } synced && (it.At - synced).TotalSeconds > it.RosterStaleSeconds)
            yield return $"_The roster is {Spoken.For(it.At - synced)} old: it could not be read since._";
    }

    /// <summary>Why a level goes to others than its policy names.</summary>
    private static string PassedOver(IReadOnlyList<string> nobody, string told)
    {
        var unknown = nobody.Where(target => !target.StartsWith("on_shift", StringComparison.Ordinal))
            .Select(Spoken.Who).ToArray();
        var empty = nobody.Contains("on_shift") ? "Nobody is on shift"
            : told == "on_shift" ? "Everyone on shift is embedded"
            : nobody.Contains("on_shift.non_embedded") ? "Nobody is on shift who is not embedded" : null;
        var strange = unknown.Length == 0 ? null
            : $"{string.Join(" and ", unknown)} {(unknown.Length == 1 ? "is" : "are")} not known here";
        return string.Join(", and ", new[] { empty, strange }.OfType<string>());
    }

    private static string Promise(NotificationContent it) => it.Metric switch
    {
        "first_response" => "The first response",
        "next_response" => "The next response",
        _ => "The resolution",
    };

    private static string Mentions(AddressedPeople? people) =>
        string.Join(' ', MentionsOf(people)) is { Length: > 0 } mentions
            ? $"{mentions}{AndMore(people?.Also?.Count ?? 0)}:"
            : "Attention:";

    private static string AndMore(int others) => others == 0 ? "" : $" and {others} more on shift";

    private static IEnumerable<string> MentionsOf(AddressedPeople? people) => people switch
    {
        { Users: { Count: > 0 } users } => users.Select(user => $"<@{user.UserId}>"),
        { Usergroup: { } group } => [$"<!subteam^{group}>"],
        { User: { } user } => [$"<@{user}>"],
        _ => [],
    };

    private static string Waited(NotificationContent it) =>
        it.ArmedAt is { } armed ? Spoken.For(it.At - armed) : "an unknown time";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    // Posted elsewhere than in the ticket's own thread, an alarm must lead there.
    private static string Link(NotificationContent it) =>
        it.Elsewhere && Address(it) is { } address ? $" · <{address}|open the ticket>" : "";

    private static string? Address(NotificationContent it) =>
        it is { WorkspaceUrl: { } workspace, OriginChannelId: { } channel, OriginTs: { } ts }
            ? SlackTs.Permalink(workspace, channel, ts)
            : null;
}
