using SlaBuddy.Roster;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Sandbox.Google.Listing;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>Each way in which Google can fail has its answer, and tells whoever reads it what to do.</summary>
public class CalendarFailureTests
{
    private const string AnasOwn = "ana@acme.example";

    [Fact]
    public async Task A_token_that_is_no_longer_taken_is_dropped_and_another_one_serves()
    {
        await using var google = await GoogleDesk.OpenAsync();
        await google.ReadAsync();
        google.Sandbox.Calendar.Tokens.RevokeAll();

        var content = await google.ReadAsync();

        Assert.NotEmpty(content.Events);
        Assert.Equal(2, google.CallsOf("token"));
    }

    [Fact]
    public async Task A_second_token_that_is_not_taken_either_says_that_the_key_is_to_blame()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Error("401"), times: 9);

        var refusal = await google.RefusalAsync();

        Assert.Equal($"Google no longer accepts the key of {ServiceAccount.Email}; make a new one.", refusal);
        Assert.Equal(2, google.Calls);
    }

    [Theory]
    [InlineData("403", "We may not read support@acme.example; share it with {0}, with all event details.")]
    [InlineData("404", "The calendar support@acme.example is not there for us; share it with {0}, or correct its id.")]
    [InlineData("accessNotConfigured", "The Google Calendar API is not enabled in project acme-support; enable it")]
    [InlineData("insufficientPermissions", "The token of {0} may not read calendars; let it have the scope")]
    [InlineData("400", "Google answered 400.")]
    public async Task What_does_not_pass_by_itself_is_asked_once_and_says_what_to_do(string word, string remedy)
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Error(word));

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => google.ReadAsync());

        Assert.Contains(string.Format(null, remedy, ServiceAccount.Email), fault.Message);
        Assert.False(fault.MayPass);
        Assert.Equal(1, google.Calls);
    }

    [Theory]
    [InlineData("rateLimitExceeded")]
    [InlineData("userRateLimitExceeded")]
    [InlineData("quotaExceeded")]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("503")]
    public async Task What_passes_is_waited_for(string word)
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Error(word), times: 2);

        var content = await google.ReadAsync();

        Assert.NotEmpty(content.Events);
        Assert.Equal(3, google.Calls);
    }

    [Fact]
    public async Task Limits_that_go_on_are_left_to_the_next_reading()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Error("rateLimitExceeded"), times: 9);

        Assert.Equal("Google had enough calls for the moment (403).", await google.RefusalAsync());
        Assert.Equal(4, google.Calls);
    }

    [Fact]
    public async Task A_wait_that_Google_asks_for_is_kept_unless_it_is_longer_than_a_reading_may_take()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.RateLimited(TimeSpan.FromSeconds(9)));
        var before = google.Clock.GetUtcNow();

        await google.ReadAsync();

        Assert.Equal(before.AddSeconds(9), google.Clock.GetUtcNow());

        google.Sandbox.Faults.Next("events.list", Fault.RateLimited(TimeSpan.FromMinutes(9)));
        Assert.Equal("Google had enough calls for the moment (429).", await google.RefusalAsync());
        Assert.Equal(before.AddSeconds(9), google.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(502)]
    public async Task A_page_for_people_in_the_place_of_an_answer_may_pass(int status)
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Html(status), times: 2);

        Assert.NotEmpty((await google.ReadAsync()).Events);
        Assert.Equal(3, google.Calls);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_page_for_people_that_refuses_is_no_refusal_of_Googles(int status)
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Html(status));

        Assert.Equal($"Something else than Google answered {status}; check the proxy and GoogleCalendar__BaseUrl.",
            await google.RefusalAsync());
    }

    [Fact]
    public async Task A_line_that_breaks_and_an_answer_that_stays_away_are_asked_for_again()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("events.list", Fault.Cut);
        google.Sandbox.Faults.Next("events.list", Fault.AcceptThenHang);

        var reading = google.ReadAsync();
        await Eventually.IsTrue(() => google.Calls == 2);
        google.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.NotEmpty((await reading).Events);
        Assert.Equal(3, google.Calls);
    }

    [Fact]
    public async Task A_reading_whose_place_is_gone_begins_anew_once()
    {
        await using var google = await GoogleDesk.OpenAsync(settings => settings.PageSize = 3);
        var whole = await google.ReadAsync();
        var pages = google.Calls;
        Assert.True(pages > 1);
        google.Sandbox.Faults.Next("events.list", Fault.Error("410"));

        var again = await google.ReadAsync();

        Assert.Equal(whole.Events.Select(it => it.Id), again.Events.Select(it => it.Id));
        Assert.Equal(2 * pages + 1, google.Calls);

        google.Sandbox.Faults.Next("events.list", Fault.Error("410"), times: 2);
        Assert.Equal("Google gave up this reading of support@acme.example in the middle.", await google.RefusalAsync());
    }

    [Fact]
    public async Task Pages_that_are_short_or_empty_are_followed_to_the_last()
    {
        await using var google = await GoogleDesk.OpenAsync();
        var whole = await google.ReadAsync();
        google.Sandbox.Calendar.Paging = new Paging(AtMost: 1, EmptyBetween: true);

        var inPieces = await google.ReadAsync();

        Assert.Equal(whole.Events.Select(it => it.Id), inPieces.Events.Select(it => it.Id));
    }

    [Theory]
    [InlineData("invalid_grant", "set this machine's clock; if it is right, make a new key.", 1)]
    [InlineData("unauthorized_client", "delegate the scope https://www.googleapis.com/auth/calendar.readonly to client id", 1)]
    [InlineData("invalid_scope", "check the key's token_uri and the proxy.", 1)]
    [InlineData("500", "it is tried again.", 4)]
    public async Task No_token_says_whose_trouble_it_is(string word, string remedy, int calls)
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("token", Fault.Error(word), times: 9);

        var refusal = await google.RefusalAsync();

        Assert.StartsWith("Google gave no token (", refusal);
        Assert.EndsWith(remedy.Split("client id")[^1], refusal);
        Assert.Contains(remedy, refusal);
        Assert.Equal((calls, 0), (google.CallsOf("token"), google.Calls));
    }

    [Fact]
    public async Task A_page_for_people_in_the_place_of_a_token_is_not_quoted()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Faults.Next("token", Fault.Html(403), times: 9);

        var refusal = await google.RefusalAsync();

        Assert.DoesNotContain("<", refusal);
        Assert.Contains("403", refusal);
    }

    [Fact]
    public async Task The_account_reads_as_the_user_it_may_speak_for_and_says_where_to_delegate_where_it_may_not()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Calendar.AddPrimary(new Organizer(AnasOwn, "Ana"));
        google.Sandbox.Calendar.Share(AnasOwn, AccessRole.None);
        Assert.Contains($"share it with {ServiceAccount.Email}", await google.RefusalAsync(AnasOwn));

        google.Settle(settings => settings.DelegatedUser = AnasOwn);
        Assert.Equal("owner", (await google.ReadAsync(AnasOwn)).AccessRole);

        google.Settle(settings => settings.DelegatedUser = "ana@elsewhere.example");
        var refusal = await google.RefusalAsync(AnasOwn);
        Assert.Contains("In the Google admin console", refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("take GoogleCalendar__DelegatedUser out", refusal);
        Assert.DoesNotContain("(client_id in its JSON file)", refusal);
    }

    [Fact]
    public async Task A_calendar_of_which_only_busy_times_are_shown_is_known_as_such()
    {
        await using var google = await GoogleDesk.OpenAsync();
        google.Sandbox.Calendar.Share(SandboxCalendar.Shifts, AccessRole.FreeBusyReader);

        var content = await google.ReadAsync();

        Assert.True(content.IsWithoutDetails);
        Assert.All(content.Events, it => Assert.Null(it.Summary));
    }
}
