using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Gestures.Words;

namespace SlaBuddy.Tests.Gestures;

/// <summary>What people read about covers and about being off, whatever becomes of them.</summary>
public class OverrideWordingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string> Answers => new()
    {
        { "cover", "done", "You cover <@UBEN>'s shifts until <!date^1772474400^{time}|18:00 UTC>." },
        { "cover", "no_shift", "<@UBEN> has no shift in that time" },
        { "cover", "left", "One of the two has left this workspace" },
        { "cover", "until_missing", "Until when?" },
        { "cover", "unknown_person", "I know no colleague called \"B &lt;!channel&gt;\"." },
        { "cover", "ambiguous_person", "More than one colleague is called \"B &lt;!channel&gt;\"." },
        { "cover", "not_agent", "only the team's own people" },
        { "cover", "nothing_changes", "Nothing changes by that." },
        { "off", "unknown_person", "I know no colleague" },
        { "off", "until_missing", "Until when?" },
        { "uncover", "done", "Taken back: <@UANA> covers <@UBEN>. The roster counts again." },
        { "uncover", "nothing_changes", "There is nothing to take back." },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_outcome_has_its_sentence(string verb, string outcome, string said)
    {
        var answer = string.Join('\n', GestureWording.Answer(Content(verb, outcome)));

        Assert.Contains(said, answer);
        Assert.DoesNotContain("<!channel>", answer);
    }

    [Fact]
    public void A_cover_says_who_is_on_shift_by_it_and_how_it_ends_earlier()
    {
        var lines = GestureWording.Answer(Content("cover", "done") with
        {
            Shifts = new()
            {
                At = Now,
                Now = [new("UANA", false, null, null) { EndsAt = Now.AddHours(8), OverrideId = 7, CoversUserId = "UBEN" }],
            },
        });

        Assert.Equal("*On shift now:* <@UANA> (until <!date^1772474400^{time}|18:00 UTC>, covering <@UBEN>)", lines[1]);
        Assert.Equal("It ends by itself. To end it earlier say `stop covering`, or press *End* under `/sla oncall`.", lines[2]);
    }

    [Theory]
    [InlineData("cover", null, "You are on shift until <!date^1772474400^{time}|18:00 UTC>, whatever the calendar says.")]
    [InlineData("off", null, ":palm_tree: You are off until <!date^1772474400^{time}|18:00 UTC>, whatever the calendar says.")]
    public void What_concerns_nobody_else_names_nobody_else(string kind, string? covered, string said)
    {
        var lines = GestureWording.Answer(Content(kind, "done") with
        {
            Override = Override with { Kind = kind, CoveredUserId = covered },
        });

        Assert.Contains(said, lines[0]);
        Assert.DoesNotContain("UBEN", string.Join('\n', lines));
    }

    [Fact]
    public void Whoever_speaks_for_another_reads_of_the_other()
    {
        var answer = GestureWording.Answer(Content("cover", "done") with { ReaderId = "UCEM" });

        Assert.Contains(":raised_hands: <@UANA> covers <@UBEN>'s shifts until", answer[0]);
        Assert.DoesNotContain("stop covering", answer[^1]);
    }

    [Fact]
    public void The_ops_channel_reads_names_that_ping_nobody_and_who_said_it()
    {
        var said = Override with { UserName = "Ana", CoveredName = "Ben & Co", SaidBy = "UCEM", SaidByName = "Cem" };

        var set = Assert.Single(Wording.OpsNotice(new() { At = Now, Notice = "override_set", Override = said }));
        var ended = Assert.Single(Wording.OpsNotice(new()
        {
            At = Now, Notice = "override_ended", Override = said with { EndedBy = "UANA", EndedByName = "Ana" },
        }));

        Assert.Equal(":arrows_counterclockwise: *Ana* covers *Ben &amp; Co* until <!date^1772474400^{time}|18:00 UTC> (by *Cem*).", set);
        Assert.StartsWith(":leftwards_arrow_with_hook: Taken back: *Ana* covers *Ben &amp; Co*", ended);
        Assert.DoesNotContain("<@", set + ended);
    }

    [Fact]
    public void A_gap_ahead_mentions_the_leads_and_says_when_and_what_to_do()
    {
        var gap = new NotificationContent
        {
            At = Now, Notice = "roster_gap", StartsAt = Now.AddHours(16), EndsAt = Now.AddHours(20), Leads = new("usergroup", "S1"),
        };

        var lines = Wording.OpsNotice(gap);
        var filled = Assert.Single(Wording.OpsNotice(gap with { Notice = "roster_gap_filled" }));

        Assert.Equal(":warning: <!subteam^S1> *Nobody is on shift <!date^1772503200^{date_long_pretty} {time}|Tuesday 2026-03-03 02:00 UTC> to "
            + "<!date^1772517600^{time}|06:00 UTC>* (in 16 h).", lines[0]);
        Assert.Contains("/sla cover", lines[1]);
        Assert.Contains("the gap is filled", filled);
        Assert.DoesNotContain("S1", filled);
        Assert.StartsWith(":warning: *Nobody is on shift until <!date^", Wording.OpsNotice(gap with { StartsAt = Now, Leads = null })[0]);
        Assert.StartsWith(":warning: *Nobody is on shift, as far ahead as the roster is known*",
            Wording.OpsNotice(gap with { StartsAt = Now, EndsAt = null, Leads = null })[0]);
    }

    [Theory]
    [InlineData("UIVO", "Ivo", ", as <@UIVO> said")]
    [InlineData("key:k3v5hq2m7a", "the API key \"planner <!channel>\"", ", as the API key \"planner &lt;!channel&gt;\" said")]
    [InlineData("key:k3v5hq2m7a", null, ", as a program said")]
    public void A_line_says_who_said_so_and_mentions_no_program(string by, string? name, string said) =>
        Assert.EndsWith(said, OverrideWording.Line(Override with { SaidBy = by, SaidByName = name }, Now), StringComparison.Ordinal);

    private static RosterOverride Override => new()
    {
        OverrideId = 7, Kind = "cover", UserId = "UANA", CoveredUserId = "UBEN", StartsAt = Now, EndsAt = Now.AddHours(8),
    };

    private static NotificationContent Content(string verb, string outcome) => new()
    {
        At = Now, Verb = verb, Outcome = outcome, Reason = "B <!channel>", Override = Override, ReaderId = "UANA",
    };
}
