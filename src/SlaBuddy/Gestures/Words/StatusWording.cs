using SlaBuddy.Delivery;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>How a ticket stands.</summary>
internal static class StatusWording
{
    public static string[] Lines(NotificationContent it) =>
    [
        $"*Ticket {it.TicketId}* · {Mrkdwn.Escape(it.Policy ?? "no policy")} · {State(it)}",
        .. (it.Timers ?? []).Select(timer => Promise(timer, it.At)),
        .. Paused(it),
        .. it.ClaimedBy is null ? Array.Empty<string>()
            : it.ClaimedBy == it.ReaderId ? ["You are on it."]
            : [$"{ClaimedBy(it)} is on it."],
        .. Next(it),
        .. it.Snoozes == 0 ? Array.Empty<string>() : [$"Postponed {Often(it.Snoozes)} so far."],
    ];

    /// <summary>What comes next on the ladder, in one line; no line where nothing does.</summary>
    public static IEnumerable<string> Next(NotificationContent it) => it.Next is { } next && it.PauseReasons is not { Count: > 0 }
        ? [$"Next: level {next.Level} at {Spoken.When(next.DueAt, it.At)} (in {Spoken.For(next.DueAt - it.At)}), {Spoken.Who(next.Who)}."]
        : [];

    public static string ClaimedBy(NotificationContent it) => Mrkdwn.Escape(it.ClaimedByName ?? "Somebody");

    public static string Often(int times) => times == 1 ? "once" : $"{times} times";

    /// <summary>Why the clock stands still and, where that is known, until when.</summary>
    public static string Pause(NotificationContent it) =>
        PauseReason.All(it.PauseReasons ?? []) + (it.PausedUntil is { } until ? $", until {Spoken.When(until, it.At)}" : "");

    private static string State(NotificationContent it) => it.State switch
    {
        "waiting" when (it.ArmedAt ?? it.OpenedAt) is { } since => $"the customer has been waiting for {Spoken.For(it.At - since)}",
        "waiting" => "the customer waits",
        "answered" => "answered",
        "resolved" => "resolved",
        "cancelled" => "withdrawn",
        _ => "no promise was made",
    };

    private static string Promise(TimerStatus timer, DateTimeOffset at) => timer switch
    {
        { State: "paused" } => $"{Metric(timer.Metric)}: the clock stands still.",
        { BreachedAt: { } breached } => $":red_circle: {Metric(timer.Metric)} is overdue since {Spoken.When(breached, at)}.",
        { DueAt: { } due } => $"{Metric(timer.Metric)} due {Spoken.When(due, at)} (in {Spoken.For(due - at)}).",
        _ => $"{Metric(timer.Metric)} is promised.",
    };

    private static IEnumerable<string> Paused(NotificationContent it) => it.PauseReasons is { Count: > 0 }
        ? [$":double_vertical_bar: Paused: {Pause(it)}."]
        : [];

    public static string Metric(string metric) => metric switch
    {
        "first_response" => "First response",
        "next_response" => "Next response",
        _ => "Resolution",
    };
}
