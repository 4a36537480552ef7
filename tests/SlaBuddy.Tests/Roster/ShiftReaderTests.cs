using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Roster.Google.V3;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Tests.Roster;

/// <summary>What a calendar's event says about who works when.</summary>
public class ShiftReaderTests
{
    private const string OneDay = """{"id":"e","start":{"date":"2026-03-02"},"end":{"date":"2026-03-03"},""";

    private static readonly Colleagues People = new(
    [
        new("UANA", "ana@acme.example", ["Ana", "Ana Lima", "ana.lima"]),
        new("UBEN", "ben@acme.example", ["Ben Ode", "ben"]),
        new("UCEM", "cem@acme.example", ["Cem Kaya", "cem"]),
        new("UMAX1", "max1@acme.example", ["Max", "Max Roe"]),
        new("UMAX2", "max2@acme.example", ["Max", "Max Moe"]),
        new("UMARIA", null, ["Ana-Maria"]),
    ], DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("Ana", "UANA")]
    [InlineData("On call: ANA LIMA", "UANA")]
    [InlineData("@ana.lima until lunch.", "UANA")]
    [InlineData("Ana, ben & Cem Kaya", "UANA UBEN UCEM")]
    [InlineData("Max Moe", "UMAX2")]
    [InlineData("Ana-Maria", "UMARIA")]
    [InlineData("Embedded: Auth – Cem", "UCEM")]
    public void Names_in_the_title_are_whole_words_and_the_longest_counts(string title, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(title).Select(shift => shift.UserId).Order()));

    [Theory]
    [InlineData("Banana duty", "Banana duty", "names nobody")]
    [InlineData("ana@elsewhere.example", "ana@elsewhere.example", "names nobody")]
    [InlineData("Max", "Max", "2 people")]
    [InlineData("Zoe", "Zoe", "names nobody")]
    [InlineData(null, "(no title)", "no title")]
    public void Who_cannot_be_told_for_certain_is_nobody_and_what_was_tried_is_kept(
        string? title, string person, string tried)
    {
        var shift = Assert.Single(Read(title));

        Assert.Equal((null, person, null), (shift.UserId, shift.PersonText, shift.MatchedBy));
        Assert.Contains(tried, shift.Tried);
    }

    [Fact]
    public void An_invitation_speaks_before_the_title()
    {
        var shifts = Read("Ben", Invited("ANA@acme.example"), Invited("gone@acme.example"));

        Assert.Equal([("UANA", "email"), (null, null)], shifts.Select(shift => (shift.UserId, shift.MatchedBy)));
        Assert.Equal("gone@acme.example", shifts[1].PersonText);
    }

    [Fact]
    public void Where_no_invitation_finds_anybody_the_title_is_asked()
    {
        Assert.Equal("UBEN", Assert.Single(Read("Ben Ode", Invited("ben@home.example"))).UserId);
        Assert.Equal("ben@home.example", Assert.Single(Read("Support", Invited("ben@home.example"))).PersonText);
    }

    [Fact]
    public void Who_declined_is_not_on_shift_even_when_the_title_names_them()
    {
        Assert.Empty(Read("Ana", Invited("ana@acme.example", "declined")));
        Assert.Equal("UBEN", Assert.Single(
            Read("Ana", Invited("ana@acme.example", "declined"), Invited("ben@acme.example"))).UserId);
        Assert.Equal("UCEM", Assert.Single(
            Read("Ana or Cem", Invited("ana@acme.example", "declined"), Invited("x@y.example"))).UserId);
    }

    [Fact]
    public void Rooms_and_the_calendar_itself_are_nobody()
    {
        var room = Invited("room@acme.example");
        room.Resource = true;

        Assert.Equal("UANA", Assert.Single(Read("Ana", room, Invited("support@acme.example"))).UserId);
    }

    [Fact]
    public void Somebody_meant_twice_has_one_shift() =>
        Assert.Single(Read("Ana", Invited("ana@acme.example"), Invited("Ana@acme.example")));

    [Theory]
    [InlineData("Embedded: Auth – Cem", true, "Auth")]
    [InlineData("Cem (EMBEDDED in Billing)", true, "Billing")]
    [InlineData("Embedded in Payments: Cem", true, "Payments")]
    [InlineData("Cem (embedded, Auth)", true, "Auth")]
    [InlineData("Embedded: Data Platform (Cem)", true, "Data Platform")]
    [InlineData("Embedded: Auth-Core, Cem", true, "Auth-Core")]
    [InlineData("Embedded: Search & Discovery - Cem Kaya", true, "Search & Discovery")]
    [InlineData("Embedded: Auth Cem Kaya", true, "Auth")]
    [InlineData("Embedded: Cem Kaya", true, null)]
    [InlineData("Cem embedded", true, null)]
    [InlineData("Embedded Cem", true, null)]
    [InlineData("embedded – Cem", true, null)]
    [InlineData("Cem", false, null)]
    public void An_embedded_shift_says_so_and_may_say_where(string title, bool embedded, string? product)
    {
        var shift = Assert.Single(Read(title));

        Assert.Equal(("UCEM", embedded, product), (shift.UserId, shift.Embedded, shift.Product));
    }

    [Fact]
    public void The_pattern_for_embedded_shifts_is_the_teams_own()
    {
        Assert.True(Read(Calendar(Event("product: Ana")), "^Product:")[0].Embedded);
        Assert.False(Read(Calendar(Event("Embedded: Ana")), "^Product:")[0].Embedded);
        Assert.False(EmbeddedShifts.IsPattern("("));
    }

    [Theory]
    [InlineData("""{"id":"e","status":"cancelled"}""")]
    [InlineData(OneDay + """ "transparency":"transparent"}""")]
    [InlineData(OneDay + """ "eventType":"workingLocation"}""")]
    [InlineData(OneDay + """ "eventType":"focusTime"}""")]
    [InlineData(OneDay + """ "eventType":"birthday"}""")]
    [InlineData("""{"id":"e","summary":"Ana","start":{"date":"2026-03-02"},"end":{"date":"2026-03-02"}}""")]
    [InlineData("""{"id":"e","summary":"Ana","start":{"dateTime":"soon"},"end":{"dateTime":"later"}}""")]
    [InlineData("""{"id":"e","summary":"Ana"}""")]
    [InlineData("""{"summary":"Ana","start":{"date":"2026-03-02"},"end":{"date":"2026-03-03"}}""")]
    public void What_is_no_shift_is_passed_over(string json) =>
        Assert.Empty(Read(Calendar(JsonConvert.DeserializeObject<Event>(json)!)));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-02", "2026-03-03", "2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-30", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-03-02", "2026-03-04", "2026-03-01T11:00:00Z", "2026-03-03T11:00:00Z")]
    // The clocks go forward at midnight in Beirut: 29 March begins at 1:00.
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-30", "2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z")]
    [InlineData(null, "2026-03-02", "2026-03-03", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")]
    public void A_whole_day_is_a_day_where_the_calendar_is_at_home(
        string? zone, string from, string to, string starts, string ends)
    {
        var day = new Event { Id = "e", Summary = "Ana", Start = new() { Date = from }, End = new() { Date = to } };

        var shift = Assert.Single(Read(new CalendarContent("support@acme.example", zone, [day])));

        Assert.Equal((DateTimeOffset.Parse(starts), DateTimeOffset.Parse(ends)), (shift.StartsAt, shift.EndsAt));
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_a_fault_with_a_remedy()
    {
        var day = new Event { Id = "e", Start = new() { Date = "2026-03-02" }, End = new() { Date = "2026-03-03" } };

        var fault = Assert.Throws<CalendarFaultException>(() =>
            Read(new CalendarContent("c", "Mars/Base", [day])));

        Assert.Contains("tzdata", fault.Message);
    }

    [Theory]
    // A private absence hides what it is; it was asked for as one.
    [InlineData("reader", null, true)]
    [InlineData("reader", "outOfOffice", true)]
    [InlineData("reader", "default", false)]
    // Whoever shows us busy times alone shows meetings as well.
    [InlineData("freeBusyReader", null, false)]
    public void A_calendar_of_absences_puts_nobody_on_shift(string role, string? type, bool isAbsence)
    {
        var day = new Event { Id = "e", EventType = type, Start = new() { Date = "2026-03-02" }, End = new() { Date = "2026-03-03" } };

        var found = new GoogleEvents(NullLogger<GoogleEvents>.Instance)
            .ReadAbsences(new CalendarContent("ana@acme.example", "UTC", [day]) { AccessRole = role });

        Assert.Equal(isAbsence ? [ShiftKind.OutOfOffice] : [], found.Select(it => it.Kind));
    }

    private static IReadOnlyList<ShiftRow> Read(string? title, params EventAttendee[] attendees) =>
        Read(Calendar(Event(title, attendees)));

    private static IReadOnlyList<ShiftRow> Read(
        CalendarContent calendar, string pattern = GoogleCalendarOptions.DefaultEmbeddedPattern)
    {
        var options = Options.Create(new GoogleCalendarOptions { EmbeddedPattern = pattern });
        var events = new GoogleEvents(NullLogger<GoogleEvents>.Instance).Read(calendar);
        return new ShiftReader(new EmbeddedShifts(options)).Read(calendar.CalendarId, events, People);
    }

    private static CalendarContent Calendar(params Event[] events) => new("support@acme.example", "UTC", events);

    private static Event Event(string? title, params EventAttendee[] attendees) => new()
    {
        Id = "e1",
        Summary = title,
        Attendees = attendees,
        Start = new() { DateTimeRaw = "2026-03-02T09:00:00+01:00" },
        End = new() { DateTimeRaw = "2026-03-02T17:00:00+01:00" },
    };

    private static EventAttendee Invited(string email, string response = "accepted") =>
        new() { Email = email, ResponseStatus = response };
}
