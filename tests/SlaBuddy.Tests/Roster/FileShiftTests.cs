using System.Globalization;
using SlaBuddy.Roster;
using SlaBuddy.Roster.FromFile;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Roster;

/// <summary>The shifts that stand in the team's file, laid out by the wall clock.</summary>
public class FileShiftTests
{
    private const string Two = "people: [ana@acme.example, ben@acme.example], zone: Europe/Berlin";

    [Fact]
    public void Those_who_have_a_shift_together_have_it_on_its_days_and_past_midnight()
    {
        var turns = Turns($"{Two}, days: [mon, fri-sat], from: \"22:00\", to: \"06:00\"", "2026-03-02", "2026-03-09");

        Assert.Equal(
            [
                "file:1:2026-03-02 2026-03-02T21:00Z 2026-03-03T05:00Z",
                "file:1:2026-03-06 2026-03-06T21:00Z 2026-03-07T05:00Z",
                "file:1:2026-03-07 2026-03-07T21:00Z 2026-03-08T05:00Z",
            ],
            turns.Select(Described));
        Assert.All(turns, turn => Assert.Equal(2, turn.People.Count));
    }

    [Theory]
    // A day of seven hours that people sleep through, and one of nine: by the wall it is always eight.
    [InlineData("22:00", "06:00", "2026-03-28", "2026-03-28T21:00Z-2026-03-29T04:00Z")]
    [InlineData("22:00", "06:00", "2026-10-24", "2026-10-24T20:00Z-2026-10-25T05:00Z")]
    // What the clock skips is no shift.
    [InlineData("02:15", "02:45", "2026-03-29", "")]
    [InlineData("01:00", "02:30", "2026-03-29", "2026-03-29T00:00Z-2026-03-29T01:00Z")]
    // What it shows twice is shift twice.
    [InlineData("02:00", "03:00", "2026-10-25", "2026-10-25T00:00Z-2026-10-25T02:00Z")]
    [InlineData("01:00", "02:30", "2026-10-25", "2026-10-24T23:00Z-2026-10-25T00:30Z 2026-10-25T01:00Z-2026-10-25T01:30Z")]
    // The whole day, which has 23 hours.
    [InlineData("00:00", "24:00", "2026-03-29", "2026-03-28T23:00Z-2026-03-29T22:00Z")]
    public void On_days_when_the_clocks_change_the_clock_on_the_wall_counts(
        string from, string to, string day, string expected)
    {
        var shift = $"{Two}, from: \"{from}\", to: \"{to}\", starts_on: {day}, ends_on: {day}";

        var turns = Turns(shift, "2026-03-01", "2026-11-30");

        Assert.Equal(expected, string.Join(' ', turns.Select(turn => $"{At(turn.StartsAt)}-{At(turn.EndsAt)}")));
        Assert.Equal(turns.Count, turns.Select(turn => turn.EventId).Distinct().Count());
    }

    [Theory]
    [InlineData("weekly, starts_on: 2026-03-04", "mon-sun", "aaaaaaabbbbbbba")]
    // The weekend is nobody's turn.
    [InlineData("daily, starts_on: 2026-03-04", "mon-fri", "abababababa")]
    [InlineData("daily, starts_on: 2026-03-01", "mon-fri", "abababababa")]
    [InlineData("weekly, starts_on: 2026-02-02", "mon-fri", "aaabbbbbaaa")]
    public void People_take_turns_by_the_day_or_the_week(string rotation, string days, string expected)
    {
        var turns = Turns($"{Two}, days: {days}, from: \"09:00\", to: \"17:00\", rotate: {rotation}",
            "2026-03-04", "2026-03-19");

        Assert.Equal(expected, string.Concat(turns.Select(turn => Assert.Single(turn.People).Text[0])));
    }

    [Fact]
    public void A_shift_begins_and_ends_with_its_days()
    {
        var turns = Turns($"{Two}, from: \"09:00\", to: \"17:00\", starts_on: 2026-03-03, ends_on: 2026-03-04",
            "2026-03-01", "2026-03-31");

        Assert.Equal(["file:1:2026-03-03", "file:1:2026-03-04"], turns.Select(turn => turn.EventId));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Cairo")]
    public void Over_a_year_no_second_of_the_wall_is_missing_or_had_twice(string zone)
    {
        var turns = Turns($"people: ana@acme.example, zone: {zone}, from: \"00:00\", to: \"00:00\"",
            "2026-01-01", "2027-01-01");

        var ends = turns.OrderBy(turn => turn.StartsAt).ToArray();
        Assert.All(ends.Zip(ends.Skip(1)), both => Assert.Equal(both.First.EndsAt, both.Second.StartsAt));
        Assert.InRange(turns.Count, 366, 368);
    }

    [Fact]
    public async Task The_file_says_who_is_on_shift_and_who_cannot_be_found()
    {
        await using var world = await RosterWorld.WithAsync(
            """
            roster:
              shifts:
                - {people: [ana@acme.example, UBEN, ben@acme.example], from: "00:00", to: "24:00", zone: UTC}
                - {people: [cem@acme.example, zoe@acme.example], from: "00:00", to: "24:00", zone: UTC, embedded: Auth}
            """);

        Assert.Equal(2, await world.Roster.RunOnceAsync(CancellationToken.None));

        Assert.Equal("UANA UBEN UCEM*", await world.OnShiftAsync(1));
        Assert.Equal(["cem@acme.example email Auth", "zoe@acme.example nobody in Slack has this address Auth"],
            await world.QueryAsync<string>(
                """
                select distinct concat_ws(' ', person_text, matched_by, tried, product)
                  from sla.shift
                 where calendar_id = 'file' and embedded
                """));
        Assert.Equal(["file file", "support@acme.example google"], await world.QueryAsync<string>(
            "select calendar_id || ' ' || source from sla.roster_calendar order by 1"));
    }

    private static IReadOnlyList<ShiftTurn> Turns(string shift, string from, string to)
    {
        var settings = Yaml.Read($"{Yaml.Smallest}\nroster: {{shifts: [{{{shift}}}]}}").Roster.Shifts;
        var window = new RosterWindow(Instant(from), Instant(to));
        return [.. new ShiftPlan(Assert.Single(settings), "file:1").Turns(window)];
    }

    private static DateTimeOffset Instant(string day) => DateTimeOffset.Parse(day + "T00:00Z", CultureInfo.InvariantCulture);

    private static string Described(ShiftTurn turn) => $"{turn.EventId} {At(turn.StartsAt)} {At(turn.EndsAt)}";

    private static string At(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
