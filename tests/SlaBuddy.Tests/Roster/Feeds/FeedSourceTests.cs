using Microsoft.AspNetCore.Http;
using SlaBuddy.Tests.Slack;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster.Feeds;

/// <summary>A feed over real HTTP: how it is fetched, what is refused, and that its address stays a secret.</summary>
public class FeedSourceTests
{
    private const string Always = "DTSTART:20260101T000000Z\r\nDTEND:20270101T000000Z";

    [Fact]
    public async Task A_feed_says_who_is_on_shift_and_an_unchanged_one_is_not_sent_again()
    {
        await using var world = await FeedWorld.StartAsync(
            FeedServer.Event("UID:1", Always, "SUMMARY:On Call - Ana Lima - Support"));
        world.Feed.ETag = "\"v1\"";

        Assert.Equal(1, await world.ReadAsync());
        Assert.Equal(1, await world.ReadAsync());

        Assert.Equal("UANA", await world.Roster.OnShiftAsync(0));
        Assert.Equal(["", "\"v1\""], world.Feed.Asked.Select(asked => asked[$"/{FeedServer.Key}/oncall.ics".Length..].Trim()));
        Assert.Equal(["pagerduty ical"], await world.Roster.QueryAsync<string>(
            "select calendar_id || ' ' || source from sla.roster_calendar where retired_at is null"));
    }

    [Fact]
    public async Task A_feed_that_moved_is_followed_three_times_and_no_further()
    {
        await using var world = await FeedWorld.StartAsync(FeedServer.Event("UID:1", Always, "SUMMARY:Ana"));
        var left = 3;
        world.Feed.Instead = http =>
        {
            if (left-- == 0) return http.Response.WriteAsync(FeedServer.Calendar(world.Feed.Lines));
            http.Response.Redirect($"/{FeedServer.Key}/{left}");
            return Task.CompletedTask;
        };
        Assert.Equal(1, await world.ReadAsync());

        left = 4;
        Assert.Contains("sent on more than 3 times", await world.FaultAsync());
    }

    [Fact]
    public async Task A_feed_is_not_followed_off_the_web()
    {
        await using var world = await FeedWorld.StartAsync();
        world.Feed.Instead = http =>
        {
            http.Response.Redirect("file:///etc/passwd");
            return Task.CompletedTask;
        };

        Assert.Contains("not safely on the web", await world.FaultAsync());
    }

    [Theory]
    [InlineData(401, "make its address anew")]
    [InlineData(403, "make its address anew")]
    [InlineData(404, "make its address anew")]
    [InlineData(410, "make its address anew")]
    [InlineData(400, "answered 400; check its address")]
    [InlineData(429, "answered 429; it is tried again")]
    [InlineData(503, "answered 503; it is tried again")]
    public async Task A_refusal_says_what_to_do_and_leaves_the_shifts_in_force(int status, string remedy)
    {
        await using var world = await FeedWorld.StartAsync(FeedServer.Event("UID:1", Always, "SUMMARY:Ana"));
        await world.ReadAsync();
        world.Feed.Instead = SlackAnswers.Html(status);

        Assert.Contains(remedy, await world.FaultAsync());
        Assert.Equal("UANA", await world.Roster.OnShiftAsync(0));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>Sign in", "is a web page and no calendar; take the address of the iCal export (.ics).")]
    [InlineData("{}", "is no calendar")]
    [InlineData("", "is no calendar")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VCALENDAR\r\n", "is no calendar that could be read")]
    public async Task What_is_no_calendar_is_told_as_such(string body, string what)
    {
        await using var world = await FeedWorld.StartAsync();
        world.Feed.Instead = http => http.Response.WriteAsync(body);

        Assert.Contains(what, await world.FaultAsync());
    }

    [Fact]
    public async Task A_feed_without_end_is_given_up_at_five_megabytes()
    {
        await using var world = await FeedWorld.StartAsync();
        var piece = new string('x', 64 * 1024);
        world.Feed.Instead = async http =>
        {
            await http.Response.WriteAsync("BEGIN:VCALENDAR\r\n");
            while (!http.RequestAborted.IsCancellationRequested) await http.Response.WriteAsync(piece, http.RequestAborted);
        };

        Assert.Contains("larger than 5 MB", await world.FaultAsync());
    }

    [Fact]
    public async Task A_feed_that_does_not_come_is_given_up()
    {
        await using var world = await FeedWorld.StartAsync();
        world.Feed.Instead = SlackAnswers.Hang();

        var fault = world.FaultAsync();
        await Eventually.IsTrue(() => world.Feed.Asked.Count == 1);
        world.Roster.Slack.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("The feed pagerduty did not come within 20 s.", await fault);
    }

    [Fact]
    public async Task The_address_stands_in_no_log_and_no_table_whatever_happens()
    {
        await using var world = await FeedWorld.StartAsync(FeedServer.Event("UID:1", Always, "SUMMARY:Zoe"));
        await world.ReadAsync();
        foreach (var status in new[] { 404, 503 })
        {
            world.Feed.Instead = SlackAnswers.Html(status);
            await world.ReadAsync();
        }
        world.Feed.Instead = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        await world.ReadAsync();
        await world.Feed.DisposeAsync();
        var gone = await world.FaultAsync();

        Assert.Contains("could not be reached", gone);
        Assert.NotEmpty(world.Roster.Logs.Lines);
        Assert.DoesNotContain(world.Roster.Logs.Lines, line => line.Contains(FeedServer.Key, StringComparison.Ordinal));
        Assert.Empty(await world.Roster.QueryAsync<string>(
            $"select error from sla.roster_sync where error like '%{FeedServer.Key}%' or error like '%127.0.0.1%'"));
    }

    [Fact]
    public async Task A_file_is_a_feed_and_its_path_counts_from_the_folder_of_the_teams_file()
    {
        await using var world = await RosterWorld.WithAsync(
            "roster: {feeds: [{name: paper, path: shifts.ics}]}", [], ("CalendarId", ""));
        var path = Path.Combine(Path.GetDirectoryName(world.FilePath)!, "shifts.ics");

        Assert.Equal(0, await world.Roster.RunOnceAsync(CancellationToken.None));
        await File.WriteAllTextAsync(path, FeedServer.Calendar(FeedServer.Event("UID:1", Always, "SUMMARY:Ben")));
        Assert.Equal(1, await world.Roster.RunOnceAsync(CancellationToken.None));

        Assert.Equal([$"There is no file {path}; correct the path of the feed paper."],
            await world.QueryAsync<string>("select error from sla.roster_sync where error is not null"));
        Assert.Equal("UBEN", await world.OnShiftAsync(0));
    }
}
