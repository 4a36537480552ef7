using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Tests.Sandbox.Shifts;

/// <summary>The week grid, on a Monday at 09:00, of a team whose calendar is empty at first.</summary>
public partial class ShiftWeekTests : SandboxStory
{
    private const string Ana = "U0ANA";
    private const string Ben = "U0BEN";
    private const string Cem = "U0CEM";

    private int _lastOverride;

    private protected override SandboxOptions Options => new()
    {
        World = clock =>
        {
            var world = SandboxWorlds.SupportTeam(clock);
            world.Calendar.Remove(SandboxCalendar.Shifts);
            world.Calendar.Add(SandboxCalendar.Shifts, "Support shifts");
            return world;
        },
    };

    [Fact]
    public async Task A_recurring_shift_stands_on_each_of_its_days_and_a_moved_one_where_it_was_moved_to()
    {
        Put("ana", Ana, 8, 16, one => one with { Recurrence = ["RRULE:FREQ=DAILY"] });
        Sandbox.Calendar.Move(SandboxCalendar.Shifts, "ana_20260304T080000Z", At(4, 20), At(4, 23));
        Sandbox.Calendar.Cancel(SandboxCalendar.Shifts, "ana_20260305T080000Z");

        var week = await ReadAsync();
        var next = await ReadAsync("2026-03-11");

        Assert.Equal(6, Titles(week).Length);
        Assert.Contains("ana, Wed 4 Mar 20:00 to Wed 4 Mar 23:00", Titles(week));
        Assert.DoesNotContain(Titles(week), title => title.Contains("Thu 5 Mar"));
        Assert.Equal(7, Titles(next).Length);
        Assert.Equal([(Ana, "2026-03-02T16:00:00Z")], OnNow(week));
    }

    [Fact]
    public async Task Days_declined_shifts_free_time_and_titles_are_read_as_people_mean_them()
    {
        Sandbox.Calendar.Put(SandboxCalendar.Shifts,
            new CalendarEvent("day", "Support: Ana", EventTime.On(new(2026, 3, 2)), EventTime.On(new(2026, 3, 3))));
        Put("declined", Ben, 8, 16, one => one with
        {
            Attendees = [new("ben@acme.example", "Ben", "declined")],
        });
        Put("free", Cem, 8, 16, one => one with { IsTransparent = true });
        Put("unknown", Cem, 8, 16, one => one with { Attendees = [], Summary = "Zoe" });

        var week = await ReadAsync();

        Assert.Equal([(Ana, "2026-03-03T00:00:00Z")], OnNow(week));
        Assert.Equal([Ana, "Zoe"], Users(week));
        Assert.Contains("nobody in Slack", week);
    }

    [Fact]
    public async Task Names_in_a_title_mean_those_who_bear_them_alone()
    {
        var directory = Sandbox.Workspace.Directory;
        directory.Add(directory.FindPerson(Ben)! with { RealName = "Ana Lima", Handle = "benni" });
        Put("one", "U0IVO", 8, 16, one => one with { Attendees = [], Summary = "Ana Lima, cem" });
        Put("two", "U0IVO", 8, 16, one => one with { Attendees = [], Summary = "Hana-Maria, dina@acme.example" });
        // Whom a lead puts in for is named in the title; nobody takes the lead for the one on shift.
        Put("three", "U0IVO", 8, 17, one => one with
        {
            Attendees = [], Summary = "Ana", Organizer = new Organizer("hana@acme.example"),
        });
        Put("four", "U0IVO", 8, 18, one => one with
        {
            Attendees = [], Summary = "Late", Organizer = new Organizer("ivo@acme.example"),
        });

        Assert.Equal(
            [
                (Ana, "2026-03-02T17:00:00Z"), (Ben, "2026-03-02T16:00:00Z"), (Cem, "2026-03-02T16:00:00Z"),
                ("U0IVO", "2026-03-02T18:00:00Z"),
            ], OnNow(await ReadAsync()));
    }

    [Fact]
    public async Task Of_private_events_a_shared_calendar_shows_nobody_and_somebodys_own_its_owner()
    {
        Put("secret", Ana, 8, 16, one => one with { Visibility = "private" });
        Sandbox.Calendar.AddPrimary(new Organizer("cem@acme.example"));
        Sandbox.Calendar.Put("cem@acme.example",
            CalendarEvent.OutOfOffice("ooo", new Organizer("cem@acme.example"), At(2, 8), At(2, 16)) with
            {
                Visibility = "private",
            });
        Put("cem", Cem, 8, 16);

        var week = await ReadAsync();

        Assert.Empty(OnNow(week));
        Assert.Equal([Cem, "A private event"], Users(week));
    }

    [Fact]
    public async Task Whoever_is_out_of_office_is_not_on_shift_meanwhile()
    {
        Put("ana", Ana, 8, 16);
        Sandbox.Calendar.AddPrimary(new Organizer("ana@acme.example", "Ana"));
        Sandbox.Calendar.Put("ana@acme.example", CalendarEvent.OutOfOffice(
            "ooo", new Organizer("ana@acme.example"), At(2, 9), At(2, 12)));
        // What else stands in somebody's own calendar is nobody's shift.
        Sandbox.Calendar.Put("ana@acme.example", new CalendarEvent("dentist", "Ben", At(2, 8), At(2, 16)));

        var away = await ReadAsync();
        Clock.Advance(TimeSpan.FromHours(3));
        var back = await ReadAsync();

        Assert.Empty(OnNow(away));
        Assert.Equal(
            [
                "ana, Mon 2 Mar 08:00 to Mon 2 Mar 09:00", "ana, Mon 2 Mar 09:00 to Mon 2 Mar 12:00: out of office",
                "ana, Mon 2 Mar 12:00 to Mon 2 Mar 16:00", "Out of office, Mon 2 Mar 09:00 to Mon 2 Mar 12:00",
            ], Titles(away));
        Assert.Equal([(Ana, "2026-03-02T16:00:00Z")], OnNow(back));
    }

    [Fact]
    public async Task Who_covers_takes_over_the_shift_and_it_is_crossed_out_for_the_other_until_it_is_taken_back()
    {
        Put("ben", Ben, 8, 16);
        await SayAsync(1, "cover", Ana, Ben, 9, 12);

        var covered = await ReadAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(1, "cover", Ana, Ben, 9, 12, endedAt: 10);
        var takenBack = await ReadAsync();

        Assert.Equal([(Ana, "2026-03-02T12:00:00Z")], OnNow(covered));
        Assert.Contains("data-covers=\"U0BEN\"", covered);
        Assert.Equal(
            [
                "ben, Mon 2 Mar 09:00 to Mon 2 Mar 12:00: covers Ben", "ben, Mon 2 Mar 08:00 to Mon 2 Mar 09:00",
                "ben, Mon 2 Mar 09:00 to Mon 2 Mar 12:00: covered by Ana", "ben, Mon 2 Mar 12:00 to Mon 2 Mar 16:00",
            ], Titles(covered));
        Assert.Equal([(Ben, "2026-03-02T16:00:00Z")], OnNow(takenBack));
    }

    [Fact]
    public async Task Covers_follow_each_other_in_the_order_they_were_said()
    {
        Put("ben", Ben, 8, 16, one => one with { Summary = "Embedded: Auth – Ben" });
        // Told in another order than said.
        await SayAsync(2, "cover", Cem, Ana, 9, 12);
        await SayAsync(1, "cover", Ana, Ben, 9, 12);

        var chained = await ReadAsync();
        // Whoever takes Ana's shifts takes them from Cem, who took them before.
        await SayAsync(3, "cover", "U0DINA", Ana, 9, 11);
        var taken = await ReadAsync();

        Assert.Equal([(Cem, "2026-03-02T12:00:00Z")], OnNow(chained));
        Assert.Equal([("U0DINA", "2026-03-02T11:00:00Z")], OnNow(taken));
        Assert.Contains("class=\"tag\">covers Ana</span>", taken);
    }

    [Fact]
    public async Task Off_takes_off_whatever_one_had_and_covering_puts_on_whatever_the_calendar_says()
    {
        Put("ana", Ana, 8, 16);
        await SayAsync(1, "off", Ana, null, 8, 12);
        await SayAsync(2, "cover", Cem, null, 8, 13);
        await SayAsync(3, "cover", "U0DINA", "U0IVO", 8, 13);

        var week = await ReadAsync();

        // Ivo has no shift, so there is nothing that Dina could take over.
        Assert.Equal([(Cem, "2026-03-02T13:00:00Z")], OnNow(week));
        Assert.Contains("ana, Mon 2 Mar 08:00 to Mon 2 Mar 12:00: off", Titles(week));
    }

    [Fact]
    public async Task Who_has_left_is_neither_on_shift_nor_able_to_cover()
    {
        Put("ana", Ana, 8, 16);
        Put("ben", Ben, 8, 16);
        await SayAsync(1, "cover", Ana, Ben, 8, 12);
        var directory = Sandbox.Workspace.Directory;
        directory.Add(directory.FindPerson(Ana)! with { IsDeleted = true });

        Assert.Equal([(Ben, "2026-03-02T16:00:00Z")], OnNow(await ReadAsync()));
    }

    [Fact]
    public async Task The_page_puts_shifts_in_and_takes_them_out()
    {
        await AnswerAsync("sandbox/shifts",
            """{"user":"U0ANA","kind":"embedded","from":"2026-03-02T08:00","until":"2026-03-02T16:00","repeat":"DAILY"}""");
        await AnswerAsync("sandbox/shifts",
            """{"user":"U0BEN","kind":"out_of_office","from":"2026-03-02T08:00","until":"2026-03-02T16:00"}""");
        await AnswerAsync("sandbox/shifts/cancel",
            """{"calendar":"support@acme.example","event":"page1_20260303T080000Z"}""");
        var backwards = await AnswerAsync("sandbox/shifts",
            """{"user":"U0ANA","kind":"shift","from":"2026-03-02T16:00","until":"2026-03-02T08:00"}""",
            HttpStatusCode.BadRequest);

        var week = await ReadAsync();

        Assert.Equal([(Ana, "2026-03-02T16:00:00Z")], OnNow(week));
        Assert.Equal(6, Titles(week).Count(title => title.StartsWith("Embedded: Ana")));
        Assert.Contains("Out of office, Mon 2 Mar 08:00 to Mon 2 Mar 16:00", Titles(week));
        Assert.Contains("end after it begins", backwards);
    }

    [Fact]
    public async Task A_message_whose_metadata_means_something_else_is_no_override()
    {
        Put("ana", Ana, 8, 16);
        foreach (var payload in (string[])["""{"override":"yes"}""", """{"override":{"override_id":"x"}}""", "{}", "[]"])
            await Slack("chat.postMessage", ("channel", "C0SLAOPS"), ("text", "hi"),
                ("metadata", $$"""{"event_type":"other","event_payload":{{payload}}}"""));

        Assert.Equal([(Ana, "2026-03-02T16:00:00Z")], OnNow(await ReadAsync()));
    }

    private static EventTime At(int day, int hour) =>
        EventTime.At(new DateTimeOffset(2026, 3, day, hour, 0, 0, TimeSpan.Zero));

    private static (string, string)[] OnNow(string week) =>
        [.. OnNowPattern().Matches(week).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static string[] Users(string week) =>
        [.. UserPattern().Matches(week).Select(match => match.Groups[1].Value)];

    private static string[] Titles(string week) =>
        [.. TitlePattern().Matches(week).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("""data-user="([^"]+)" data-on-now="true"\s+data-until="([^"]+)""")]
    private static partial Regex OnNowPattern();

    [GeneratedRegex("""data-user="([^"]+)""")]
    private static partial Regex UserPattern();

    [GeneratedRegex("""class="shift [a-z]*" style="[^"]+" title="([^"]+)""")]
    private static partial Regex TitlePattern();

    private void Put(string id, string userId, int from, int until, Func<CalendarEvent, CalendarEvent>? change = null)
    {
        var person = Sandbox.Workspace.Directory.FindPerson(userId)!;
        var shift = new CalendarEvent(id, id, At(2, from), At(2, until))
        {
            Attendees = [new Attendee(person.Email!, person.RealName)],
        };
        Sandbox.Calendar.Put(SandboxCalendar.Shifts, change is null ? shift : change(shift));
    }

    private async Task SayAsync(
        int id, string kind, string who, string? covered, int from, int until, int? endedAt = null)
    {
        DateTimeOffset Hour(int hour) => new(2026, 3, 2, hour, 0, 0, TimeSpan.Zero);
        var told = JsonSerializer.Serialize(new
        {
            event_type = "sla_buddy_notification",
            event_payload = new
            {
                key = $"{++_lastOverride}",
                @override = new
                {
                    override_id = id, kind, user_id = who, covered_user_id = covered, starts_at = Hour(from),
                    ends_at = Hour(until), said_at = Hour(8).AddMinutes(id), said_by = who,
                    ended_at = endedAt is { } hour ? Hour(hour) : (DateTimeOffset?)null,
                },
            },
        });
        var answer = await Slack(
            "chat.postMessage", ("channel", "C0SLAOPS"), ("text", "An override"), ("metadata", told));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
    }

    private async Task<string> ReadAsync(string? week = null)
    {
        using var response = await Http.GetAsync(new Uri(Sandbox.BaseUrl, $"shifts?week={week}"), Patience);
        return await response.Content.ReadAsStringAsync(Patience);
    }

    private async Task<string> AnswerAsync(
        string path, string json, HttpStatusCode expected = HttpStatusCode.NoContent)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Send(HttpMethod.Post, path, token: null, body);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Patience);
    }
}
