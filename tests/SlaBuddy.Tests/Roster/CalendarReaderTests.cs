using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>Google's wire: the signed grant, the window, the pages and what can go wrong.</summary>
public class CalendarReaderTests
{
    private readonly ManualClock _clock = new();

    private static readonly TimeSpan ShorterThanAnyTimeout = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task A_signed_grant_buys_the_token_and_the_window_is_asked_for_once_per_page()
    {
        await using var google = await CalendarServer.StartAsync();
        var reader = google.Reader(_clock, settings =>
            (settings.DelegatedUser, settings.PageSize) = ("lead@acme.example", 2));
        var now = _clock.GetUtcNow();
        var first = CalendarServer.Event("a", now, now.AddHours(1), "Ana");
        google.Pages[""] = $$"""{"timeZone":"Europe/Berlin","nextPageToken":"two","items":[{{first}}]}""";
        google.Pages["two"] = """{"items":[],"nextPageToken":"three"}""";
        google.Pages["three"] = $$"""{"items":[{{CalendarServer.Event("b", now, now.AddHours(1), "Ben")}}]}""";

        var content = await ReadAsync(reader);

        var grant = Assert.Single(google.Grants);
        var query = google.Queries[0];
        Assert.Equal((CalendarServer.Account, "lead@acme.example", now.ToUnixTimeSeconds()),
            (grant.GetProperty("iss").GetString(), grant.GetProperty("sub").GetString(),
                grant.GetProperty("iat").GetInt64()));
        Assert.Contains("calendar.readonly", grant.GetProperty("scope").GetString());
        Assert.Equal(["true", "startTime", "2"],
            new[] { "singleEvents", "orderBy", "maxResults" }.Select(name => query[name].ToString()));
        Assert.Equal(now, DateTimeOffset.Parse(query["timeMin"]!));
        Assert.Equal(now.AddDays(1), DateTimeOffset.Parse(query["timeMax"]!));
        Assert.False(query.ContainsKey("timeZone"));
        Assert.Equal(["", "two", "three"], google.Queries.Select(page => page["pageToken"].ToString()));
        Assert.Equal(("Europe/Berlin", 2), (content.TimeZone, content.Events.Count));
    }

    [Fact]
    public async Task What_may_pass_is_asked_again()
    {
        await using var google = await CalendarServer.StartAsync();
        google.Faults.Enqueue(SlackAnswers.Html(503));
        google.Faults.Enqueue(CalendarServer.Refused(403, "rateLimitExceeded"));
        google.Faults.Enqueue(SlackAnswers.Html(200));

        var reader = google.Reader(_clock, settings => settings.Retries = 3);
        var content = await Eventually.Ends(ReadAsync(reader), _clock, ShorterThanAnyTimeout);

        Assert.Empty(content.Events);
        Assert.Equal(4, google.Queries.Count);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_given_up()
    {
        await using var google = await CalendarServer.StartAsync();
        google.Faults.Enqueue(SlackAnswers.Hang());
        var start = _clock.GetUtcNow();

        var content = ReadAsync(google.Reader(_clock, settings => settings.Timeout = TimeSpan.FromSeconds(9)));
        await Eventually.IsTrue(() => google.Queries.Count == 1);
        Assert.Equal(start.AddSeconds(9), _clock.NextTimerAt);
        _clock.Advance(TimeSpan.FromSeconds(9));

        Assert.True((await Assert.ThrowsAsync<CalendarFaultException>(() => content)).MayPass);
    }

    [Fact]
    public async Task A_repeated_page_is_an_error_and_no_endless_loop()
    {
        await using var google = await CalendarServer.StartAsync();
        google.Pages[""] = """{"nextPageToken":"two"}""";
        google.Pages["two"] = """{"nextPageToken":"two"}""";

        await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(google.Reader(_clock)));

        Assert.Equal(2, google.Queries.Count);
    }

    [Theory]
    [InlineData(404, "notFound", "share it with " + CalendarServer.Account)]
    [InlineData(403, "forbidden", "share it with " + CalendarServer.Account)]
    [InlineData(500, "backendError", "Google answered 500")]
    public async Task A_refusal_says_what_to_do(int status, string reason, string remedy)
    {
        await using var google = await CalendarServer.StartAsync();
        google.Faults.Enqueue(CalendarServer.Refused(status, reason));

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(google.Reader(_clock)));

        Assert.Contains(remedy, fault.Message);
    }

    [Fact]
    public async Task A_strangers_key_gets_no_token_and_the_fault_holds_no_key()
    {
        await using var google = await CalendarServer.StartAsync();
        await google.WriteCredentialsOfAStrangerAsync();

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(google.Reader(_clock)));

        Assert.Contains("invalid_grant", fault.Message);
        Assert.DoesNotContain("PRIVATE KEY", fault.ToString());
        Assert.Empty(google.Queries);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not JSON, but -----BEGIN PRIVATE KEY----- all the same")]
    [InlineData("""
        {"type":"service_account","client_email":"a@b.example","token_uri":"http://127.0.0.1/",
         "private_key":"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}
        """)]
    public async Task A_file_that_is_no_service_account_is_named_and_not_quoted(string credentials)
    {
        await using var google = await CalendarServer.StartAsync();
        await File.WriteAllTextAsync(google.CredentialsPath, credentials);

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(google.Reader(_clock)));

        Assert.Contains(google.CredentialsPath, fault.Message);
        Assert.DoesNotContain("PRIVATE KEY", fault.ToString());
    }

    private Task<CalendarContent> ReadAsync(CalendarReader reader)
    {
        var now = _clock.GetUtcNow();
        return reader.ReadAsync(RosterWorld.Calendar, now, now.AddDays(1), CancellationToken.None);
    }
}
