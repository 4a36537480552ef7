using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Sandbox.Google;

public class RecurringEventTests : GoogleStory
{
    private const string Nights = "nights@acme.example";

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public async Task A_recurring_shift_comes_as_instances_that_say_what_they_are_instances_of()
    {
        PutNights("RRULE:FREQ=WEEKLY;BYDAY=MO,WE", "EXDATE;TZID=Europe/Berlin:20260304T220000");

        var found = await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true"), ("orderBy", "startTime"),
            ("timeMin", "2026-03-02T00:00:00Z"), ("timeMax", "2026-03-12T00:00:00Z"));

        Assert.Equal(["nights_20260302T210000Z", "nights_20260309T210000Z", "nights_20260311T210000Z"], Ids(found));
        Assert.All(found, one => Assert.Equal("nights", (string?)one["recurringEventId"]));
        Assert.All(found, one => Assert.Equal("nights@google.com", (string?)one["iCalUID"]));
        Assert.Equal("2026-03-09T22:00:00+01:00", (string?)found[1]["originalStartTime"]!["dateTime"]);
        Assert.Null(found[1]["recurrence"]);
    }

    [Fact]
    public async Task A_night_ends_when_the_clocks_show_its_end_however_long_it_was()
    {
        PutNights("RRULE:FREQ=DAILY", "EXDATE:20260310T210000Z");

        var found = await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true"),
            ("timeMin", "2026-03-28T12:00:00Z"), ("timeMax", "2026-03-29T12:00:00Z"));
        var autumn = await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true"),
            ("timeMin", "2026-10-24T12:00:00Z"), ("timeMax", "2026-10-25T12:00:00Z"));

        Assert.Equal(("2026-03-28T22:00:00+01:00", "2026-03-29T06:00:00+02:00"), Times(Assert.Single(found)));
        Assert.Equal(("2026-10-24T22:00:00+02:00", "2026-10-25T06:00:00+01:00"), Times(Assert.Single(autumn)));
    }

    [Fact]
    public async Task An_instance_can_be_moved_renamed_given_to_somebody_else_and_cancelled()
    {
        PutNights("RRULE:FREQ=DAILY;COUNT=4");
        Calendar.Move(Nights, "nights_20260303T210000Z",
            EventTime.At(new DateTime(2026, 3, 20, 8, 0, 0), Berlin),
            EventTime.At(new DateTime(2026, 3, 20, 16, 0, 0), Berlin));
        Calendar.Change(Nights, "nights_20260304T210000Z", one => one with
        {
            Summary = "Embedded: Auth", Attendees = [new Attendee("ben@acme.example")],
        });
        Calendar.Cancel(Nights, "nights_20260305T210000Z");
        var token = await TokenAsync();

        var found = await ListAsync(Nights, token, ("singleEvents", "true"), ("orderBy", "startTime"));
        var deleted = await ListAsync(Nights, token, ("singleEvents", "true"), ("showDeleted", "true"));
        var stored = await ListAsync(Nights, token);

        Assert.Equal(["nights_20260302T210000Z", "nights_20260304T210000Z", "nights_20260303T210000Z"], Ids(found));
        Assert.Equal(("2026-03-20T08:00:00+01:00", "2026-03-20T16:00:00+01:00"), Times(found[2]));
        Assert.Equal("2026-03-03T22:00:00+01:00", (string?)found[2]["originalStartTime"]!["dateTime"]);
        Assert.Equal(("Embedded: Auth", "ben@acme.example"),
            ((string?)found[1]["summary"], (string?)found[1]["attendees"]![0]!["email"]));
        var cancelled = Assert.Single(deleted, one => (string?)one["status"] == "cancelled");
        Assert.Equal(["etag", "id", "kind", "originalStartTime", "recurringEventId", "status"],
            cancelled.Select(member => member.Key).Order(StringComparer.Ordinal));
        // Without singleEvents: what recurs, and every exception to it, the cancelled ones too.
        Assert.Equal(
            ["nights", "nights_20260303T210000Z", "nights_20260304T210000Z", "nights_20260305T210000Z"],
            Ids(stored).Order(StringComparer.Ordinal));
        Assert.Equal("RRULE:FREQ=DAILY;COUNT=4",
            (string?)stored.Single(one => (string?)one["id"] == "nights")["recurrence"]![0]);
    }

    [Fact]
    public async Task An_instance_moved_into_the_window_is_found_and_one_moved_out_of_it_is_not()
    {
        PutNights("RRULE:FREQ=WEEKLY");
        Calendar.Move(Nights, "nights_20260309T210000Z", Wall(16, 8), Wall(16, 9));
        Calendar.Move(Nights, "nights_20260316T210000Z", Wall(25, 8), Wall(25, 9));

        var found = await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true"),
            ("timeMin", "2026-03-16T00:00:00Z"), ("timeMax", "2026-03-17T12:00:00Z"));

        Assert.Equal(["nights_20260309T210000Z"], Ids(found));
    }

    [Fact]
    public async Task A_recurring_day_is_named_by_its_day_and_lies_in_the_calendars_zone()
    {
        Calendar.Add(Nights, "Nights", Berlin);
        Calendar.Put(Nights, new CalendarEvent(
            "weekend", "Ana", EventTime.On(new(2026, 3, 28)), EventTime.On(new(2026, 3, 30)))
        {
            Recurrence = ["RRULE:FREQ=WEEKLY", "RDATE;VALUE=DATE:20260401"],
        });
        var token = await TokenAsync();

        var found = await ListAsync(Nights, token, ("singleEvents", "true"), ("orderBy", "startTime"),
            ("timeMax", "2026-04-05T00:00:00+02:00"));
        // The day began at 23:00 UTC the evening before, and lasted until 22:00 UTC: the clocks went forward.
        var justBefore = await ListAsync(Nights, token, ("singleEvents", "true"),
            ("timeMin", "2026-03-01T00:00:00Z"), ("timeMax", "2026-03-27T23:00:00Z"));
        var justAfter = await ListAsync(Nights, token, ("singleEvents", "true"),
            ("timeMin", "2026-03-29T22:00:00Z"), ("timeMax", "2026-03-30T00:00:00Z"));

        Assert.Equal(["weekend_20260328", "weekend_20260401", "weekend_20260404"], Ids(found));
        Assert.Equal(("2026-03-28", "2026-03-30"),
            ((string?)found[0]["start"]!["date"], (string?)found[0]["end"]!["date"]));
        Assert.Equal("2026-03-28", (string?)found[0]["originalStartTime"]!["date"]);
        Assert.Empty(justBefore);
        Assert.Empty(justAfter);
    }

    [Fact]
    public async Task An_event_of_another_zone_recurs_by_the_clocks_there()
    {
        Calendar.Add(Nights, "Nights", Berlin);
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Calendar.Put(Nights, new CalendarEvent("early", "Ben",
            EventTime.At(new DateTime(2026, 3, 2, 9, 0, 0), newYork),
            EventTime.At(new DateTime(2026, 3, 2, 17, 0, 0), newYork))
        {
            // Until an instant, which is 09:00 there on the day after the clocks went forward.
            Recurrence = ["RRULE:FREQ=WEEKLY;UNTIL=20260309T130000Z"],
        });

        var found = await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true"), ("orderBy", "startTime"));

        Assert.Equal(["2026-03-02T15:00:00+01:00", "2026-03-09T14:00:00+01:00"],
            found.Select(one => (string?)one["start"]!["dateTime"]));
        Assert.All(found, one => Assert.Equal("America/New_York", (string?)one["start"]!["timeZone"]));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_comes_an_hour_later_and_of_two_with_one_name_the_first_is_meant()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)),
            EventTime.At(new DateTime(2026, 3, 29, 2, 30, 0), Berlin).Instant);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)),
            EventTime.At(new DateTime(2026, 10, 25, 2, 30, 0), Berlin).Instant);
    }

    [Fact]
    public async Task With_the_event_that_recurs_all_of_it_goes()
    {
        PutNights("RRULE:FREQ=DAILY;COUNT=3");
        Calendar.Move(Nights, "nights_20260303T210000Z", Wall(5, 8), Wall(5, 9));

        Calendar.Cancel(Nights, "nights");

        Assert.Empty(await ListAsync(Nights, await TokenAsync(), ("singleEvents", "true")));
    }

    [Theory]
    [InlineData("RRULE:FREQ=OFTEN")]
    [InlineData("EXDATE:tomorrow")]
    [InlineData("EXDATE;TZID=Moon/Tranquility:20260302T090000")]
    [InlineData("FREQ=DAILY")]
    public void A_line_that_is_no_recurrence_is_refused_when_it_is_put(string line) =>
        Assert.Throws<ArgumentException>(() => PutNights(line));

    private static EventTime Wall(int day, int hour) => EventTime.At(new DateTime(2026, 3, day, hour, 0, 0), Berlin);

    private static IEnumerable<string?> Ids(IEnumerable<JsonObject> events) => events.Select(one => (string?)one["id"]);

    private static (string?, string?) Times(JsonObject one) =>
        ((string?)one["start"]!["dateTime"], (string?)one["end"]!["dateTime"]);

    private void PutNights(params string[] recurrence)
    {
        Calendar.Add(Nights, "Nights", Berlin);
        Calendar.Put(Nights, new CalendarEvent("nights", "Ana", Wall(2, 22), Wall(3, 6))
        {
            Recurrence = [.. recurrence], Attendees = [new Attendee("ana@acme.example")],
        });
    }
}
