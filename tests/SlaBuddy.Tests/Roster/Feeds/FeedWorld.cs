namespace SlaBuddy.Tests.Roster.Feeds;

/// <summary>A roster that comes from one feed alone, whose address stands in the environment.</summary>
internal sealed class FeedWorld(RosterWorld roster, FeedServer feed) : IAsyncDisposable
{
    public RosterWorld Roster => roster;

    public FeedServer Feed => feed;

    public static async Task<FeedWorld> StartAsync(params string[] lines)
    {
        var feed = await FeedServer.StartAsync(lines);
        var roster = await RosterWorld.WithAsync(
            """
            roster:
              feeds: [{name: pagerduty, url_from: SLABUDDY_PAGERDUTY_FEED}]
            """, [], ("CalendarId", ""), (":SLABUDDY_PAGERDUTY_FEED", feed.Url));
        return new(roster, feed);
    }

    public Task<int> ReadAsync()
    {
        roster.Slack.Clock.Advance(TimeSpan.FromSeconds(1));
        return roster.Roster.RunOnceAsync(CancellationToken.None);
    }

    /// <summary>Why the feed could not be read.</summary>
    public async Task<string> FaultAsync()
    {
        Assert.Equal(0, await ReadAsync());
        return Assert.Single(await roster.QueryAsync<string>("select error from sla.unread_calendars('T1')"));
    }

    public async ValueTask DisposeAsync()
    {
        await roster.DisposeAsync();
        await feed.DisposeAsync();
    }
}
