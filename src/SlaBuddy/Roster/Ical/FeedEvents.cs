using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using SlaBuddy.Roster.Matching;
using Calendar = Ical.Net.Calendar;

namespace SlaBuddy.Roster.Ical;

/// <summary>
/// What of a feed touches a window: single events, and recurring ones instance by instance, with what was said about
/// one instance in its place.
/// </summary>
internal sealed class FeedEvents(string feed, RosterWindow window)
{
    /// <summary>A shift a day for decades, or every hour for a decade; what comes more often is none.</summary>
    private const int MostInstances = 100_000;

    private static readonly EvaluationOptions Limits = new() { MaxUnmatchedIncrementsLimit = 10_000 };

    private int _instances;
    private bool _freeTimeCounts;

    public IReadOnlyList<RosterEvent> Read(IReadOnlyList<Calendar> calendars)
    {
        // Some on-call tools mark all they export as free time, so that it blocks nobody's calendar.
        _freeTimeCounts = calendars.SelectMany(calendar => calendar.Events).All(IsFreeTime);
        var found = new List<RosterEvent>();
        foreach (var calendar in calendars)
            foreach (var same in calendar.Events.GroupBy(it => it.Uid ?? "", StringComparer.Ordinal))
                found.AddRange(SeriesOf([.. same], new FeedZones(feed, calendar)));
        return found;
    }

    private IEnumerable<RosterEvent> SeriesOf(CalendarEvent[] events, FeedZones zones)
    {
        var said = new Dictionary<DateTimeOffset, CalendarEvent>();
        foreach (var change in events.Where(it => it.RecurrenceIdentifier is not null).OrderBy(it => it.Sequence))
            said[zones.InstantOf(change.RecurrenceIdentifier!.StartTime)] = change;
        var masters = events.Where(it => it.RecurrenceIdentifier is null && it.Start is not null).ToArray();

        foreach (var master in masters.Where(IsRecurring))
            foreach (var start in Instances(master, zones))
                if (!said.ContainsKey(zones.InstantOf(start)) && Translate(master, start, zones, IdOf(master, start, zones)) is { } it)
                    yield return it;
        foreach (var (instance, change) in said)
            if (change.Start is { } start && Translate(change, start, zones, IdOf(change, instance)) is { } it)
                yield return it;
        var single = masters.Where(it => !IsRecurring(it)).ToArray();
        foreach (var one in single)
            // Some exports give many shifts one and the same id.
            if (Translate(one, one.Start!, zones,
                    single.Length == 1 && one.Uid is { } uid ? uid : IdOf(one, one.Start!, zones)) is { } it)
                yield return it;
    }

    private IEnumerable<CalDateTime> Instances(CalendarEvent master, FeedZones zones)
    {
        if (FeedRules.ComeTooOften(master)) throw TooOften();
        using var all = master.GetOccurrences(options: Limits).GetEnumerator();
        while (Next(all) is { } instance)
        {
            if (++_instances > MostInstances) throw TooOften();
            if (zones.InstantOf(instance) >= window.To) break;
            yield return instance;
        }
    }

    private CalDateTime? Next(IEnumerator<Occurrence> all)
    {
        try
        {
            return all.MoveNext() ? all.Current.Period.StartTime : null;
        }
        catch (EvaluationException)
        {
            throw new CalendarFaultException(
                $"An event of the feed {feed} has a rule by which it never comes; mend it where the feed comes from.");
        }
        catch (ArgumentException)
        {
            throw new CalendarFaultException(
                $"An event of the feed {feed} has a rule that cannot be followed; mend it where the feed comes from.");
        }
    }

    private RosterEvent? Translate(CalendarEvent it, CalDateTime start, FeedZones zones, string id)
    {
        if (!it.IsActive || (IsFreeTime(it) && !_freeTimeCounts)) return null;
        var kind = FeedPresence.Of(it);
        if (kind is null) return null;
        var (startsAt, endsAt) = (zones.InstantOf(start), zones.EndOf(it, start));
        return endsAt <= startsAt || !window.Touches(startsAt, endsAt) ? null : new(id, it.Summary, startsAt, endsAt)
        {
            Kind = kind.Value,
            Invited = FeedPeople.InvitedTo(it),
            Organizer = FeedPeople.AddressOf(it.Organizer?.Value),
        };
    }

    private static bool IsFreeTime(CalendarEvent it) =>
        string.Equals(it.Transparency, "TRANSPARENT", StringComparison.OrdinalIgnoreCase);

    private static bool IsRecurring(CalendarEvent it) =>
        it.RecurrenceRule is not null || it.RecurrenceDates.GetAllDates().Any() || it.RecurrenceDates.GetAllPeriods().Any();

    private static string IdOf(CalendarEvent it, CalDateTime instance, FeedZones zones) =>
        IdOf(it, zones.InstantOf(instance));

    private static string IdOf(CalendarEvent it, DateTimeOffset instance) =>
        $"{it.Uid}_{instance.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";

    private CalendarFaultException TooOften() => new(
        $"An event of the feed {feed} comes more often than shifts do; mend its rule where the feed comes from.");
}
