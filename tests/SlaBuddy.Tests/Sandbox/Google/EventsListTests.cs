using System.Net;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Listing;

namespace SlaBuddy.Tests.Sandbox.Google;

public class EventsListTests : GoogleStory
{
    private const string Team = "team@acme.example";

    [Fact]
    public async Task Pages_may_be_shorter_than_asked_for_or_empty_and_still_lead_to_the_end()
    {
        PutShifts(7);
        Calendar.Paging = new Paging(AtMost: 3, EmptyBetween: true);

        var sizes = new List<int>();
        var found = new List<string?>();
        for (string? page = ""; page is not null;)
        {
            var answer = await PageAsync(Team, await TokenAsync(), page, ("maxResults", "100"));
            sizes.Add(answer["items"]!.AsArray().Count);
            found.AddRange(answer["items"]!.AsArray().Select(one => (string?)one!["id"]));
            page = (string?)answer["nextPageToken"];
        }

        Assert.Equal([0, 3, 0, 3, 0, 1], sizes);
        Assert.Equal(Enumerable.Range(0, 7).Select(hour => $"shift{hour}"), found);
    }

    [Fact]
    public async Task Those_invited_answer_in_Googles_words()
    {
        Calendar.Add(Team, "Team");
        Put("shift", one => one with
        {
            Organizer = new Organizer("ana@acme.example", "Ana"),
            Attendees =
            [
                new Attendee("ana@acme.example", "Ana", "needsAction"), new Attendee(Team, null, "tentative"),
                new Attendee("room@acme.example", "Room 1", "declined") { IsResource = true },
            ],
        });

        var shift = Assert.Single(await ListAsync(Team, await TokenAsync()));
        var shortened = Assert.Single(await ListAsync(Team, await TokenAsync(), ("maxAttendees", "2")));

        Assert.Equal(["needsAction", "tentative", "declined"],
            shift["attendees"]!.AsArray().Select(one => (string?)one!["responseStatus"]));
        Assert.Equal(("""{"email":"ana@acme.example","displayName":"Ana"}""", true, true, true),
            (shift["organizer"]!.ToJsonString(), (bool)shift["attendees"]![0]!["organizer"]!,
                (bool)shift["attendees"]![1]!["self"]!, (bool)shift["attendees"]![2]!["resource"]!));
        Assert.True((bool)shortened["attendeesOmitted"]!);
        Assert.Null(shortened["attendees"]);
    }

    [Fact]
    public async Task Only_the_types_of_event_that_were_asked_for_are_given()
    {
        Calendar.Add(Team, "Team");
        Put("shift");
        Put("focus", one => one with { EventType = "focusTime" });
        var (now, then) = (EventTime.At(Clock.GetUtcNow()), EventTime.At(Clock.GetUtcNow().AddHours(1)));
        Calendar.Put(Team, CalendarEvent.OutOfOffice("ooo", new Organizer(Team), now, then));
        Calendar.Put(Team, CalendarEvent.WorkingLocation("home", "Home", now, then));
        var token = await TokenAsync();

        var away = await ListAsync(Team, token, ("eventTypes", "outOfOffice"));
        // Google's clients name a parameter as often as it has values.
        var two = await ListAsync(Team, token, ("eventTypes", "workingLocation"), ("eventTypes", "focusTime"));
        using var unknown = await AskAsync(Team, token, ("eventTypes", "holiday"));

        Assert.Equal(["ooo"], away.Select(one => (string?)one["id"]));
        Assert.Equal(["focus", "home"], two.Select(one => (string?)one["id"]));
        Assert.Equal(("homeOffice", "transparent", "public"), ((string?)two[1]["workingLocationProperties"]!["type"],
            (string?)two[1]["transparency"], (string?)two[1]["visibility"]));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Words_the_iCalendar_id_and_the_last_change_narrow_the_list()
    {
        PutShifts(2);
        Clock.Advance(TimeSpan.FromHours(1));
        var since = Rfc3339(Clock.GetUtcNow());
        Put("late", one => one with { Summary = "Embedded: Auth", Attendees = [new("ben@acme.example", "Ben")] });
        Calendar.Cancel(Team, "shift1");
        var token = await TokenAsync();

        Assert.Equal(["late"], Ids(await ListAsync(Team, token, ("q", "auth ben"))));
        Assert.Equal(["shift0"], Ids(await ListAsync(Team, token, ("iCalUID", "shift0@google.com"))));
        // Who asks what changed hears what was cancelled, too.
        Assert.Equal(["late", "shift1"], Ids(await ListAsync(Team, token, ("updatedMin", since))));
        using var tooOld = await AskAsync(Team, token, ("updatedMin", Rfc3339(Clock.GetUtcNow().AddDays(-60))));
        Assert.Equal((HttpStatusCode.Gone, "updatedMinTooLongAgo"), (tooOld.StatusCode, await ReasonOf(tooOld)));
    }

    [Fact]
    public async Task A_sync_token_brings_what_changed_since_until_it_is_too_old()
    {
        PutShifts(2);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var token = await TokenAsync();
        var first = await PageAsync(Team, token, "", ("singleEvents", "true"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Calendar.Cancel(Team, "shift0");
        Put("new");

        var sync = (string)first["nextSyncToken"]!;
        var second = await PageAsync(Team, token, "", ("syncToken", sync));
        using var mixed = await AskAsync(Team, token, ("syncToken", sync), ("timeMin", Rfc3339(Clock.GetUtcNow())));
        using var garbled = await AskAsync(Team, token, ("syncToken", "garbled"));
        Calendar.ExpireSyncTokens();
        using var gone = await AskAsync(Team, token, ("syncToken", (string)second["nextSyncToken"]!));

        Assert.Equal([("new", "confirmed"), ("shift0", "cancelled")],
            second["items"]!.AsArray().Select(one => ((string?)one!["id"], (string?)one["status"])).Order());
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Gone],
            new[] { mixed, garbled, gone }.Select(response => response.StatusCode));
        Assert.Equal("fullSyncRequired", await ReasonOf(gone));
    }

    [Theory]
    [InlineData("orderBy", "startTime")]
    [InlineData("maxResults", "0")]
    [InlineData("timeMin", "2026-03-02T09:00:00")]
    [InlineData("timeZone", "Moon/Tranquility")]
    [InlineData("pageToken", "garbled")]
    public async Task What_Google_would_not_take_is_a_bad_request(string name, string value)
    {
        PutShifts(1);

        using var refused = await AskAsync(Team, await TokenAsync(), (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static IEnumerable<string?> Ids(IEnumerable<JsonObject> events) => events.Select(one => (string?)one["id"]);

    private static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    private void PutShifts(int count)
    {
        Calendar.Add(Team, "Team");
        for (var hour = 0; hour < count; hour++)
        {
            var start = Clock.GetUtcNow().AddHours(hour);
            Calendar.Put(Team, new CalendarEvent(
                $"shift{hour}", "Ana", EventTime.At(start), EventTime.At(start.AddHours(1))));
        }
    }

    private void Put(string id, Func<CalendarEvent, CalendarEvent>? change = null)
    {
        var one = new CalendarEvent(
            id, "Ana", EventTime.At(Clock.GetUtcNow()), EventTime.At(Clock.GetUtcNow().AddHours(1)));
        Calendar.Put(Team, change is null ? one : change(one));
    }
}
