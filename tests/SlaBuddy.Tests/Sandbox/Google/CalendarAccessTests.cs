using System.Net;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Access;

namespace SlaBuddy.Tests.Sandbox.Google;

public class CalendarAccessTests : GoogleStory
{
    private const string Team = "team@acme.example";

    private static readonly string[] BusyAndNoMore =
    [
        "end", "etag", "htmlLink", "iCalUID", "id", "kind", "start", "status", "updated", "visibility",
    ];

    [Fact]
    public async Task A_calendar_that_is_not_shared_is_not_there()
    {
        PutShift();
        Calendar.Share(Team, AccessRole.None);
        var token = await TokenAsync();

        using var hidden = await AskAsync(Team, token);
        Calendar.Share(Team, AccessRole.Reader, ServiceAccount.Email);
        using var shown = await AskAsync(Team, token);

        Assert.Equal((HttpStatusCode.NotFound, "notFound"), (hidden.StatusCode, await ReasonOf(hidden)));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task Who_may_see_free_and_busy_only_sees_neither_titles_nor_people()
    {
        PutShift();
        Calendar.Share(Team, AccessRole.FreeBusyReader);

        var page = await PageAsync(Team, await TokenAsync());

        Assert.Equal("freeBusyReader", (string?)page["accessRole"]);
        Assert.Equal(BusyAndNoMore, Names(Assert.Single(page["items"]!.AsArray())!));
    }

    [Fact]
    public async Task A_private_event_hides_from_readers_and_not_from_those_it_invites()
    {
        PutShift(shift => shift with { Visibility = "private", Attendees = [new Attendee("ana@acme.example")] });

        var seen = Assert.Single(await ListAsync(Team, await TokenAsync()));
        var seenByAna = Assert.Single(await ListAsync(Team, await TokenAsync(user: "ana@acme.example")));
        var searched = await ListAsync(Team, await TokenAsync(), ("q", "Ana"));

        Assert.Equal(BusyAndNoMore, Names(seen));
        Assert.Equal(("private", "Ana"), ((string?)seenByAna["visibility"], (string?)seenByAna["summary"]));
        Assert.Empty(searched);
    }

    [Fact]
    public async Task The_service_account_reads_as_the_user_it_speaks_for()
    {
        Calendar.AddPrimary(new Organizer("ana@acme.example", "Ana"));
        Calendar.Share("ana@acme.example", AccessRole.None);
        Calendar.Put("ana@acme.example", CalendarEvent.OutOfOffice("ooo", new Organizer("ana@acme.example", "Ana"),
            EventTime.At(Clock.GetUtcNow()), EventTime.At(Clock.GetUtcNow().AddHours(8))));
        var asAna = await TokenAsync(user: "ana@acme.example");

        using var asItself = await AskAsync("ana@acme.example", await TokenAsync());
        var primary = Assert.Single(await ListAsync("primary", asAna));
        var byAddress = Assert.Single(await ListAsync("ana@acme.example", asAna));

        Assert.Equal(HttpStatusCode.NotFound, asItself.StatusCode);
        Assert.Equal(("outOfOffice", "ana@acme.example"),
            ((string?)primary["eventType"], (string?)primary["organizer"]!["email"]));
        Assert.True((bool)primary["organizer"]!["self"]!);
        Assert.Equal("declineOnlyNewConflictingInvitations",
            (string?)primary["outOfOfficeProperties"]!["autoDeclineMode"]);
        Assert.Equal("ooo", (string?)byAddress["id"]);
    }

    [Fact]
    public async Task Everybody_has_a_calendar_of_his_own_be_it_empty() =>
        Assert.Empty(await ListAsync("primary", await TokenAsync(user: "ben@acme.example")));

    [Fact]
    public async Task A_domain_that_does_not_delegate_says_so_on_the_token_call()
    {
        using var refused = await AskForTokenAsync(SignedAssertion(user: "carla@globex.example"));
        Calendar.DelegatingDomains = [];
        using var refusedAtHome = await AskForTokenAsync(SignedAssertion(user: "ana@acme.example"));
        using var asItself = await AskForTokenAsync(SignedAssertion());

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK],
            new[] { refused, refusedAtHome, asItself }.Select(response => response.StatusCode));
        Assert.Equal("unauthorized_client", (string?)(await Body(refused))["error"]);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_refused_and_the_next_one_works()
    {
        PutShift();
        var old = await TokenAsync();
        Calendar.Tokens.RevokeAll();

        using var refused = await AskAsync(Team, old);

        Assert.Equal((HttpStatusCode.Unauthorized, "authError"), (refused.StatusCode, await ReasonOf(refused)));
        Assert.Single(await ListAsync(Team, await TokenAsync()));
    }

    [Fact]
    public async Task The_list_of_calendars_holds_what_its_reader_may_see()
    {
        PutShift();
        Calendar.Share(Team, AccessRole.None, ServiceAccount.Email);

        using var answer = await Send(
            HttpMethod.Get, "google/calendar/v3/users/me/calendarList", await TokenAsync());

        Assert.Equal([SandboxCalendar.Shifts],
            (await Body(answer))["items"]!.AsArray().Select(one => (string?)one!["id"]));
    }

    private static IEnumerable<string> Names(JsonNode json) =>
        json.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal);

    private void PutShift(Func<CalendarEvent, CalendarEvent>? change = null)
    {
        Calendar.Add(Team, "Team");
        var shift = new CalendarEvent("shift", "Ana", EventTime.At(Clock.GetUtcNow()),
            EventTime.At(Clock.GetUtcNow().AddHours(8)));
        Calendar.Put(Team, change is null ? shift : change(shift));
    }
}
