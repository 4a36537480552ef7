using SlaBuddy.Delivery;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>What whoever made a gesture reads: what became of it, what comes next, and what to do where it did nothing.</summary>
internal static class GestureWording
{
    private const string PromiseStays = "The promise to the customer does not move. Only an answer ends the ladder.";

    public static string[] Answer(NotificationContent it) => (it.Verb, it.Outcome) switch
    {
        (Verb.Cover or Verb.Off or Verb.Uncover, "not_agent") =>
            [":wave: Thank you, but only the team's own people can be on shift, or change who is."],
        (Verb.Cover or Verb.Off or Verb.Uncover, _) => OverrideWording.Answer(it),
        (_, "not_agent") =>
            [":wave: Thank you, but only the support team can do this. Just write in the thread: they read it there."],
        (_, "no_ticket") => ["There is no ticket here. Mention me inside the thread of one, and I will help.", .. HelpWording.Lines],
        (_, "unknown") => ["I did not understand that, sorry. Here is what I do understand:", .. HelpWording.Lines],
        ("help", _) => HelpWording.Lines,
        ("status", "done") => StatusWording.Lines(it),
        (_, "not_waiting") => ["Nothing is due here: this ticket is not waiting for an answer."],
        ("snooze", _) => Snooze(it),
        ("claim", _) => Claim(it),
        ("release", _) => Release(it),
        ("pause", _) => Pause(it),
        ("resume", _) => Resume(it),
        ("resolve", _) => Resolve(it),
        ("reopen", _) => Reopen(it),
        _ => ["I have taken note of it."],
    };

    private static string[] Snooze(NotificationContent it) => it.Outcome switch
    {
        "done" =>
        [
            $":zzz: {Postponed(it)}; this ticket was postponed {StatusWording.Often(it.Snoozes)} so far.",
            .. StatusWording.Next(it),
            PromiseStays,
        ],
        "most_snoozes" =>
        [
            $":no_entry_sign: This ticket was postponed {StatusWording.Often(it.Snoozes)}, and "
                + $"{Mrkdwn.Escape(it.Policy ?? "its policy")} allows no more.",
            .. StatusWording.Next(it),
            "Only an answer ends the ladder.",
        ],
        _ => ["Nothing is planned for this ticket any more: every level has been told. The customer still waits."],
    };

    private static string[] Claim(NotificationContent it) => it.Outcome switch
    {
        "done" =>
        [
            ":raised_hand: You are on it, and the others can see that. What follows is postponed.",
            .. StatusWording.Next(it),
            "If you cannot go on, say `release`.",
        ],
        _ when it.ClaimedBy == it.ReaderId && it.ClaimedBy is not null => ["You are on it already."],
        _ when it.ClaimedBy is not null => [$"{StatusWording.ClaimedBy(it)} is on it."],
        _ => ["There is nothing left to take on here."],
    };

    private static string[] Release(NotificationContent it) => it switch
    {
        { Outcome: "done" } => ["You are no longer on it. The others see that this ticket is free."],
        { ClaimedBy: not null } => [$"You were not on it: {StatusWording.ClaimedBy(it)} is."],
        _ => ["Nobody is on this ticket."],
    };

    private static string[] Pause(NotificationContent it) =>
    [
        $":double_vertical_bar: Paused: {StatusWording.Pause(it)}.",
        "All clocks of this ticket stand still. Say `resume` when it can go on.",
    ];

    private static string[] Resume(NotificationContent it) => it switch
    {
        { Outcome: "not_paused" } => ["This ticket's clock does not stand still."],
        { PauseReasons.Count: > 0 } => [$":double_vertical_bar: It still stands still: {StatusWording.Pause(it)}."],
        _ => [":arrow_forward: The clock runs again.", .. StatusWording.Next(it)],
    };

    private static string[] Resolve(NotificationContent it) => it switch
    {
        { Outcome: "still_waiting" } =>
        [
            "The customer still waits for an answer, so I left it open.",
            "Answer first, or say `resolve without answer:` and why. Then it is reported as unanswered.",
        ],
        { Outcome: "nothing_changes" } => ["This ticket is resolved already."],
        { Reason: { } why } =>
        [
            $":ballot_box_with_check: Resolved without an answer: {Mrkdwn.Escape(why)}",
            "Reports count it as unanswered. A new message of the customer opens it again.",
        ],
        _ => [":white_check_mark: Resolved. A new message of the customer opens it again."],
    };

    private static string[] Reopen(NotificationContent it) => it.Outcome switch
    {
        "done" => [":repeat: Open again: the customer waits, and the clock runs.", .. StatusWording.Next(it)],
        _ => ["There is nothing to reopen: this ticket is not closed."],
    };

    private static string Postponed(NotificationContent it) => it.UntilAt is { } until
        ? $"Postponed until {Spoken.When(until, it.At)}"
        : $"Postponed by {Spoken.For(TimeSpan.FromSeconds(it.ForSeconds ?? it.SnoozeSeconds))}";
}
