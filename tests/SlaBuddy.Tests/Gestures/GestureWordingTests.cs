using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Words;

namespace SlaBuddy.Tests.Gestures;

/// <summary>Whatever becomes of a gesture, there is a sentence for it.</summary>
public class GestureWordingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 12, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string> Answers => new()
    {
        { "snooze", "done", "Postponed by 30 min; this ticket was postponed 2 times so far." },
        { "snooze", "most_snoozes", "allows no more" },
        { "snooze", "nothing_planned", "every level has been told" },
        { "snooze", "not_waiting", "not waiting for an answer" },
        { "claim", "done", "You are on it, and the others can see that." },
        { "claim", "nothing_changes", "Ben &lt;!channel&gt; is on it." },
        { "claim", "not_waiting", "not waiting for an answer" },
        { "release", "done", "You are no longer on it." },
        { "release", "not_claimed", "You were not on it: Ben &lt;!channel&gt; is." },
        { "pause", "done", "Paused: waiting on vendor, until" },
        { "pause", "not_waiting", "not waiting for an answer" },
        { "resume", "done", "It still stands still: waiting on vendor" },
        { "resume", "not_paused", "does not stand still" },
        { "resolve", "done", "Resolved without an answer: duplicate of &lt;!here&gt;" },
        { "resolve", "still_waiting", "I left it open" },
        { "resolve", "nothing_changes", "resolved already" },
        { "reopen", "done", "Open again" },
        { "reopen", "nothing_changes", "nothing to reopen" },
        { "status", "done", "*Ticket 42* · Enterprise &amp; Co · the customer has been waiting for 12 min" },
        { "help", "done", "`pause waiting on vendor`" },
        { "snooze", "no_ticket", "There is no ticket here." },
        { "unknown", "unknown", "I did not understand that" },
        { "snooze", "not_agent", "only the support team can do this" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_verb_and_outcome_has_its_sentence(string verb, string outcome, string said)
    {
        var answer = string.Join('\n', GestureWording.Answer(Content(verb, outcome)));

        Assert.Contains(said, answer);
        Assert.DoesNotContain("<!channel>", answer);
        Assert.DoesNotContain("<!here>", answer);
    }

    [Fact]
    public void A_plain_end_of_a_pause_and_of_a_ticket_are_told_in_their_own_words()
    {
        Assert.Contains(":arrow_forward: The clock runs again.",
            GestureWording.Answer(Content("resume", "done") with { PauseReasons = null }));
        Assert.StartsWith(":white_check_mark: Resolved.",
            GestureWording.Answer(Content("resolve", "done") with { Reason = null }).Single());
        Assert.Contains("You are on it already.",
            GestureWording.Answer(Content("claim", "nothing_changes") with { ClaimedBy = "UANA" }));
        Assert.Equal(["Nobody is on this ticket."],
            GestureWording.Answer(Content("release", "not_claimed") with { ClaimedBy = null }));
        Assert.StartsWith(":zzz: Postponed until <!date^", GestureWording.Answer(
            Content("snooze", "done") with { UntilAt = Now.AddDays(1), Snoozes = 1 })[0]);
    }

    [Fact]
    public void A_status_tells_promises_pauses_and_who_is_on_it()
    {
        var lines = GestureWording.Answer(Content("status", "done") with
        {
            PauseReasons = null,
            Timers = [new("first_response", "running", Now.AddMinutes(38), null), new("resolution", "running", null, Now.AddHours(-1))],
        });

        Assert.Contains(lines, line => line.StartsWith("First response due ", StringComparison.Ordinal) && line.EndsWith("(in 38 min).", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(":red_circle: Resolution is overdue since", StringComparison.Ordinal));
        Assert.Contains("Ben &lt;!channel&gt; is on it.", lines);
        Assert.Contains(lines, line => line.StartsWith("Next: level 2 at", StringComparison.Ordinal));
    }

    private static NotificationContent Content(string verb, string outcome) => new()
    {
        At = Now,
        Verb = verb,
        Outcome = outcome,
        TicketId = 42,
        State = "waiting",
        Policy = "Enterprise & Co",
        ArmedAt = Now.AddMinutes(-12),
        Snoozes = 2,
        SnoozeSeconds = 1800,
        Next = new(2, Now.AddMinutes(8), "on_shift"),
        ClaimedBy = "UBEN",
        ClaimedByName = "Ben <!channel>",
        ReaderId = "UANA",
        PauseReasons = verb is "pause" or "resume" ? ["waiting_on_vendor"] : null,
        PausedUntil = Now.AddHours(3),
        Reason = verb == "resolve" ? "duplicate of <!here>" : null,
    };
}
