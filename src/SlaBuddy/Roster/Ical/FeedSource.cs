using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.Ical;

/// <summary>An iCalendar feed, such as on-call tools export.</summary>
internal sealed class FeedSource(FeedSettings feed, FeedReader feeds, ShiftFinder shifts) : IRosterSource
{
    public string Id => feed.Name;

    public RosterSourceKind Kind => RosterSourceKind.Ical;

    public async Task<RosterContent> ReadAsync(RosterWindow window, CancellationToken ct)
    {
        var events = await feeds.ReadAsync(feed, window, ct);
        try
        {
            return new(events.Count, await shifts.FindAsync(feed.Name, events, ct));
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw EmbeddedShifts.TooSlow(slow);
        }
    }
}
