using System.Globalization;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Ical;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Tests.Roster.Feeds;

/// <summary>What the events of a feed are: shifts, absences, or nothing.</summary>
public class FeedEventsTests
{
    private const string Nightly =
        "UID:nights\r\nSUMMARY:Ana\r\nDTSTART;TZID=Europe/Berlin:20260327T220000\r\nDTEND;TZID=Europe/Berlin:20260328T060000\r\nRRULE:FREQ=DAILY";

    [Fact]
    public void A_shift_that_comes_again_keeps_its_hours_on_the_wall_and_gives_each_instance_a_name()
    {
        var found = Read("2026-03-28", "2026-03-30", FeedServer.Event(Nightly));

        Assert.Equal(
            [
                "nights_20260327T210000Z 2026-03-27T21:00Z 2026-03-28T05:00Z",
                "nights_20260328T210000Z 2026-03-28T21:00Z 2026-03-29T04:00Z",
                "nights_20260329T200000Z 2026-03-29T20:00Z 2026-03-30T04:00Z",
            ],
            found.Select(Described));
    }

    [Fact]
    public void An_instance_that_was_moved_given_away_or_cancelled_is_what_was_said_about_it()
    {
        var found = Read("2026-03-28", "2026-04-02", FeedServer.Event(Nightly, "EXDATE;TZID=Europe/Berlin:20260401T220000"),
            FeedServer.Event("UID:nights", "RECURRENCE-ID;TZID=Europe/Berlin:20260329T220000", "SUMMARY:Ben",
                "DTSTART;TZID=Europe/Berlin:20260329T230000", "DTEND;TZID=Europe/Berlin:20260330T070000"),
            FeedServer.Event("UID:nights", "RECURRENCE-ID;TZID=Europe/Berlin:20260330T220000", "STATUS:CANCELLED",
                "DTSTART;TZID=Europe/Berlin:20260330T220000", "DTEND;TZID=Europe/Berlin:20260331T060000"));

        Assert.Equal(
            [
                "nights_20260327T210000Z Ana", "nights_20260328T210000Z Ana", "nights_20260331T200000Z Ana",
                "nights_20260329T200000Z Ben",
            ],
            found.Select(it => $"{it.Id} {it.Title}"));
        Assert.Equal("2026-03-29T21:00Z", At(found[^1].StartsAt));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260330", "2026-03-28T23:00Z 2026-03-29T22:00Z")]
    [InlineData("DTSTART;VALUE=DATE:20260329", "2026-03-28T23:00Z 2026-03-29T22:00Z")]
    [InlineData("DTSTART:20260329T090000\r\nDURATION:PT8H", "2026-03-29T07:00Z 2026-03-29T15:00Z")]
    [InlineData("DTSTART:20260329T090000Z\r\nDTEND:20260329T170000Z", "2026-03-29T09:00Z 2026-03-29T17:00Z")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20260330T090000\r\nDTEND;TZID=W. Europe Standard Time:20260330T100000",
        "2026-03-30T07:00Z 2026-03-30T08:00Z")]
    // The clocks skip 2:30.
    [InlineData("DTSTART;TZID=Europe/Berlin:20260329T023000\r\nDTEND;TZID=Europe/Berlin:20260329T060000",
        "2026-03-29T01:30Z 2026-03-29T04:00Z")]
    public void Days_and_times_without_a_zone_are_the_calendars_own(string when, string expected)
    {
        var it = Assert.Single(Read("2026-03-01", "2026-04-30",
            "X-WR-TIMEZONE:Europe/Berlin", FeedServer.Event("UID:1", "SUMMARY:Ana", when)));

        Assert.Equal($"1 {expected}", Described(it));
    }

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE")]
    public void What_is_cancelled_or_free_is_no_shift(string line) => Assert.Equal(["other"],
        Read("2026-03-01", "2026-04-30", Shift("UID:1", line), Shift("UID:other")).Select(it => it.Id));

    [Fact]
    public void Where_everything_is_free_that_says_nothing_about_shifts() =>
        Assert.Equal(2, Read("2026-03-01", "2026-04-30",
            Shift("UID:1", "TRANSP:TRANSPARENT"), Shift("UID:2", "TRANSP:TRANSPARENT")).Count);

    [Fact]
    public void Out_of_office_as_Outlook_writes_it_is_an_absence() => Assert.Equal(ShiftKind.OutOfOffice,
        Assert.Single(Read("2026-03-01", "2026-04-30", Shift("UID:1", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"))).Kind);

    [Fact]
    public void Who_is_invited_is_told_with_the_answer_and_rooms_are_nobody()
    {
        var it = Assert.Single(Read("2026-03-01", "2026-04-30", Shift("UID:1",
            "ATTENDEE;CN=\"Lima, Ana\";PARTSTAT=TENTATIVE:mailto:ana@acme.example",
            "ATTENDEE;PARTSTAT=DECLINED:MAILTO:ben@acme.example",
            "ATTENDEE;CUTYPE=ROOM:mailto:room@acme.example",
            "ATTENDEE:cem@acme.example",
            "ORGANIZER;CN=Lead:mailto:lead@acme.example")));

        Assert.Equal([("ana@acme.example", false), ("ben@acme.example", true), ("cem@acme.example", false)],
            it.Invited.Select(who => (who.Email!, who.Declined)));
        Assert.Equal("lead@acme.example", it.Organizer);
    }

    [Fact]
    public void Events_that_share_an_id_are_told_apart_by_their_starts() => Assert.Equal(
        ["same_20260310T090000Z", "same_20260311T090000Z"],
        Read("2026-03-01", "2026-04-30", FeedServer.Event("UID:same", "DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"),
            FeedServer.Event("UID:same", "DTSTART:20260311T090000Z", "DTEND:20260311T100000Z")).Select(it => it.Id));

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY", "comes more often than shifts do")]
    [InlineData("RRULE:FREQ=MINUTELY", "comes more often than shifts do")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,10,20,30,40,50", "comes more often than shifts do")]
    [InlineData("RRULE:FREQ=HOURLY", "comes more often than shifts do")]
    [InlineData("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "a rule by which it never comes")]
    public void A_rule_that_would_take_for_ever_is_refused(string rule, string what)
    {
        var fault = Assert.Throws<CalendarFaultException>(() => Read("2026-03-01", "2026-04-30",
            FeedServer.Event("UID:1", "DTSTART:19000101T000000Z", "DTEND:19000101T001000Z", rule)));

        Assert.Contains(what, fault.Message);
    }

    [Theory]
    [InlineData("Mars/Base")]
    [InlineData("Customized Time Zone 1")]
    public void A_zone_that_nobody_knows_is_told(string zone)
    {
        var fault = Assert.Throws<CalendarFaultException>(() => Read("2026-03-01", "2026-04-30",
            FeedServer.Event("UID:1", $"DTSTART;TZID={zone}:20260310T090000", $"DTEND;TZID={zone}:20260310T100000")));

        Assert.Contains($"the zone \"{zone}\", which nobody knows", fault.Message);
    }

    [Fact]
    public void What_is_half_written_is_passed_over()
    {
        var found = Read("2026-03-01", "2026-04-30", FeedServer.Event("UID:1", "SUMMARY:Ana"),
            FeedServer.Event("UID:2", "DTSTART:20260310T090000Z", "DTEND:20260310T080000Z"), Shift("UID:3"));

        Assert.Equal(["3"], found.Select(it => it.Id));
    }

    private static string Shift(params string[] lines) =>
        FeedServer.Event([.. lines, "DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"]);

    private static IReadOnlyList<RosterEvent> Read(string from, string to, params string[] lines) =>
        new FeedEvents("pagerduty", new(Instant(from), Instant(to)))
            .Read(FeedText.Parse("pagerduty", FeedServer.Calendar(lines)));

    private static DateTimeOffset Instant(string day) => DateTimeOffset.Parse(day + "T00:00Z", CultureInfo.InvariantCulture);

    private static string Described(RosterEvent it) => $"{it.Id} {At(it.StartsAt)} {At(it.EndsAt)}";

    private static string At(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
