using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>What an alarm is edited into: it names people and pings nobody.</summary>
internal static partial class Wording
{
    public static string[] EscalationChanged(NotificationContent it) =>
    [
        $":rotating_light: *Level {it.Level} of {it.Levels}* · {Mrkdwn.Escape(it.Policy ?? "")} · ticket {it.TicketId}{Link(it)}",
        $"{Names(it.People)}: the customer has been waiting since {(it.ArmedAt is { } armed ? Spoken.At(armed) : "an unknown time")}.",
        .. Standing(it),
        $"Answer the customer to end this, or mention <@{it.BotUserId}> here to postpone what follows by "
            + $"{Spoken.For(TimeSpan.FromSeconds(it.SnoozeSeconds))}.",
        Next(it),
    ];

    public static string[] EscalationOver(NotificationContent it) =>
        [$"~Level {it.Level} of {it.Levels} · {Mrkdwn.Escape(it.Policy ?? "")} · ticket {it.TicketId}~", Over(it)];

    /// <summary>What became of it, in one line.</summary>
    private static string Over(NotificationContent it)
    {
        var after = it is { OverAt: { } over, ArmedAt: { } armed } ? $" after {Spoken.For(over - armed)}" : "";
        var by = it.OverByName is { } name ? $" by {Mrkdwn.Escape(name)}" : "";
        return it.OverKind switch
        {
            "agent_reply" when it.OverAt <= it.DueAt =>
                $":white_check_mark: Answered{by}{after}, before this level was due; the answer was heard late. Sorry for the noise.",
            "agent_reply" => $":white_check_mark: Answered{by}{after}{Target(it)}.",
            "cancelled" => ":wastebasket: The request was withdrawn.",
            _ => $":ballot_box_with_check: Closed{by}{after}.",
        };
    }

    private static string Target(NotificationContent it) => it.LeftSeconds switch
    {
        null => "",
        < 0 and { } late => $", {Spoken.For(TimeSpan.FromSeconds(-late))} after the target",
        { } left => $", {Spoken.For(TimeSpan.FromSeconds(left))} before the target",
    };

    /// <summary>Who is on it, and why the clock stands still.</summary>
    private static IEnumerable<string> Standing(NotificationContent it)
    {
        if (it.ClaimedByName is { } name) yield return $":raising_hand: {Mrkdwn.Escape(name)} is on it.";
        if (it is { PauseReasons: { Count: > 0 } reasons, PausedUntil: { } until })
            yield return $":double_vertical_bar: Paused until {Spoken.At(until)}: "
                + $"{PauseReason.All(reasons)}.";
    }

    private static string Next(NotificationContent it) => it switch
    {
        { PauseReasons.Count: > 0 } => "Nothing more is told while it is paused.",
        { Next: { } next } => $"Next: level {next.Level} at {Spoken.At(next.DueAt)}, {Spoken.Who(next.Who)}.",
        _ => "This is the last level.",
    };

    private static string Names(AddressedPeople? people) => people switch
    {
        { Users: { Count: > 0 } users } => string.Join(", ", users.Select(user => Mrkdwn.Escape(user.Name ?? user.UserId)))
            + AndMore(people.Also?.Count ?? 0),
        { Told: { } told } => Spoken.Who(told),
        _ => "Attention",
    };
}
