using SlaBuddy.Roster;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>Google's wire: the signed grant, the window, the pages and what can go wrong.</summary>
public class CalendarReaderTests
{
    private static readonly TimeSpan ShorterThanAnyTimeout = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task A_signed_grant_buys_the_token_and_the_window_is_asked_for_once_per_page()
    {
        await using var world = await RosterWorld.StartAsync(("DelegatedUser", "lead@acme.example"), ("PageSize", "2"));
        world.Google.Pages[""] = $$"""{"timeZone":"Europe/Berlin","nextPageToken":"two","items":[{{world.Shift("a", 0, 1, "Ana")}}]}""";
        world.Google.Pages["two"] = """{"items":[],"nextPageToken":"three"}""";
        world.Google.Pages["three"] = $$"""{"items":[{{world.Shift("b", 1, 2, "Ben")}}]}""";
        var now = world.Slack.Clock.GetUtcNow();

        var content = await ReadAsync(world);

        var grant = Assert.Single(world.Google.Grants);
        var query = world.Google.Queries[0];
        Assert.Equal((CalendarServer.Account, "lead@acme.example", now.ToUnixTimeSeconds()),
            (grant.GetProperty("iss").GetString(), grant.GetProperty("sub").GetString(), grant.GetProperty("iat").GetInt64()));
        Assert.Contains("calendar.readonly", grant.GetProperty("scope").GetString());
        Assert.Equal(("true", "startTime", "2"), (query["singleEvents"], query["orderBy"], query["maxResults"]));
        Assert.Equal(now, DateTimeOffset.Parse(query["timeMin"]!));
        Assert.Equal(now.AddDays(1), DateTimeOffset.Parse(query["timeMax"]!));
        Assert.False(query.ContainsKey("timeZone"));
        Assert.Equal(["", "two", "three"], world.Google.Queries.Select(page => page["pageToken"].ToString()));
        Assert.Equal(("Europe/Berlin", 2), (content.TimeZone, content.Events.Count));
    }

    [Fact]
    public async Task What_may_pass_is_asked_again()
    {
        await using var world = await RosterWorld.StartAsync(("Retries", "3"));
        world.Google.Faults.Enqueue(SlackAnswers.Html(503));
        world.Google.Faults.Enqueue(CalendarServer.Refused(403, "rateLimitExceeded"));
        world.Google.Faults.Enqueue(SlackAnswers.Html(200));

        var content = await Eventually.Ends(ReadAsync(world), world.Slack.Clock, ShorterThanAnyTimeout);

        Assert.Empty(content.Events);
        Assert.Equal(4, world.Google.Queries.Count);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_given_up()
    {
        await using var world = await RosterWorld.StartAsync(("Timeout", "00:00:09"));
        world.Google.Faults.Enqueue(SlackAnswers.Hang());
        var start = world.Slack.Clock.GetUtcNow();

        var content = ReadAsync(world);
        await Eventually.IsTrue(() => world.Google.Queries.Count == 1);
        Assert.Equal(start.AddSeconds(9), world.Slack.Clock.NextTimerAt);
        world.Slack.Clock.Advance(TimeSpan.FromSeconds(9));

        Assert.True((await Assert.ThrowsAsync<CalendarFaultException>(() => content)).MayPass);
    }

    [Fact]
    public async Task A_repeated_page_is_an_error_and_no_endless_loop()
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Pages[""] = """{"nextPageToken":"two"}""";
        world.Google.Pages["two"] = """{"nextPageToken":"two"}""";

        await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(world));

        Assert.Equal(2, world.Google.Queries.Count);
    }

    [Theory]
    [InlineData(404, "notFound", "share it with " + CalendarServer.Account)]
    [InlineData(403, "forbidden", "share it with " + CalendarServer.Account)]
    [InlineData(500, "backendError", "Google answered 500")]
    public async Task A_refusal_says_what_to_do(int status, string reason, string remedy)
    {
        await using var world = await RosterWorld.StartAsync();
        world.Google.Faults.Enqueue(CalendarServer.Refused(status, reason));

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(world));

        Assert.Contains(remedy, fault.Message);
    }

    [Fact]
    public async Task A_strangers_key_gets_no_token_and_the_fault_holds_no_key()
    {
        await using var world = await RosterWorld.StartAsync();
        await world.Google.WriteCredentialsOfAStrangerAsync();

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(world));

        Assert.Contains("invalid_grant", fault.Message);
        Assert.DoesNotContain("PRIVATE KEY", fault.ToString());
        Assert.Empty(world.Google.Queries);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not JSON, but -----BEGIN PRIVATE KEY----- all the same")]
    [InlineData("""{"type":"service_account","client_email":"a@b.example","private_key":"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n","token_uri":"http://127.0.0.1/"}""")]
    public async Task A_file_that_is_no_service_account_is_named_and_not_quoted(string credentials)
    {
        await using var world = await RosterWorld.StartAsync();
        await File.WriteAllTextAsync(world.Google.CredentialsPath, credentials);

        var fault = await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(world));

        Assert.Contains(world.Google.CredentialsPath, fault.Message);
        Assert.DoesNotContain("PRIVATE KEY", fault.ToString());
    }

    private static Task<CalendarContent> ReadAsync(RosterWorld world)
    {
        var now = world.Slack.Clock.GetUtcNow();
        return world.Get<CalendarReader>().ReadAsync(RosterWorld.Calendar, now, now.AddDays(1), CancellationToken.None);
    }
}
