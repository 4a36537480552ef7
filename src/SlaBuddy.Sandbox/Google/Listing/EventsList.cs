using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary><c>events.list</c> over one calendar, for one reader.</summary>
internal sealed class EventsList(SandboxCalendar calendars, StoredCalendar calendar, string reader, DateTimeOffset now)
{
    // Google does not unroll for ever either: what recurs without end stops somewhere.
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(730);

    private static readonly TimeSpan OldestUpdate = TimeSpan.FromDays(28);

    public JsonObject Answer(ImmutableDictionary<string, string> arguments)
    {
        var sync = SyncToken.Read(arguments, calendars.SyncGeneration);
        var query = new EventsQuery(sync is null ? arguments : arguments.SetItems(sync.Asked));
        if (query.UpdatedMin < now - OldestUpdate) throw new GoogleRefusalException(GoogleRefusal.TooLongAgo);

        var json = new EventJson(calendar, reader, query.Zone ?? calendar.Zone, query.MaxAttendees);
        var page = new Page(query, calendars.Paging, [.. Found(query, sync, json)]);
        var answer = Describe(query.Zone ?? calendar.Zone);
        answer["items"] = new JsonArray([.. page.Items.Select(json.Write)]);
        if (page.Next is { } next) answer["nextPageToken"] = next.ToString();
        else if (SyncToken.For(sync?.Asked ?? arguments, now, calendars.SyncGeneration) is { } token)
            answer["nextSyncToken"] = token.ToString();
        return answer;
    }

    private IEnumerable<CalendarEvent> Found(EventsQuery query, SyncToken? sync, EventJson json)
    {
        // Whoever asks what changed must hear what went, too.
        var since = sync?.At ?? query.UpdatedMin;
        var found = (query.SingleEvents ? Single(query) : Stored(query))
            .Where(one => !one.IsCancelled || query.ShowDeleted || since is not null
                || (!query.SingleEvents && one.RecurringEventId is not null))
            .Where(one => since is null || one.UpdatedAt >= since)
            .Where(one => query.EventTypes.IsEmpty || query.EventTypes.Contains(one.EventType))
            .Where(one => query.ICalUid is null || one.ICalUid == query.ICalUid)
            .Where(one => query.Words is null || (!json.IsHidden(one) && EventWords.Match(one, query.Words)));
        return query.OrderBy == "updated"
            ? found.OrderBy(one => one.UpdatedAt).ThenBy(one => one.Id, StringComparer.Ordinal)
            : found;
    }

    private IEnumerable<CalendarEvent> Single(EventsQuery query) => Instances.In(
        calendar, query.From ?? DateTimeOffset.MinValue, query.Until ?? (query.From ?? now) + Horizon);

    private IEnumerable<CalendarEvent> Stored(EventsQuery query)
    {
        var (from, until) = (query.From ?? DateTimeOffset.MinValue, query.Until ?? DateTimeOffset.MaxValue);
        return calendar.Events.Values.Where(one => one.Recurs
                ? FallsInto(one, from, until) : Instances.Overlaps(one, calendar.Zone, from, until))
            .OrderBy(one => one.Start.In(calendar.Zone)).ThenBy(one => one.Id, StringComparer.Ordinal);
    }

    private bool FallsInto(CalendarEvent recurring, DateTimeOffset from, DateTimeOffset until)
    {
        var first = recurring.Start.In(calendar.Zone);
        var last = (first > from ? first : from) + Horizon;
        return Instances.Of(recurring, calendar, from, last < until ? last : until).Any();
    }

    private JsonObject Describe(TimeZoneInfo zone) => new()
    {
        ["kind"] = "calendar#events",
        ["etag"] = $"\"{now.ToUnixTimeMilliseconds()}\"",
        ["summary"] = calendar.Summary,
        ["description"] = "",
        ["updated"] = Rfc3339.Write(now),
        ["timeZone"] = zone.Id,
        ["accessRole"] = RoleName.Of(calendar.RoleOf(reader)),
        ["defaultReminders"] = new JsonArray(),
    };

    /// <summary>The part of what was found that this answer holds, and where the rest begins.</summary>
    private sealed class Page
    {
        public Page(EventsQuery query, Paging paging, CalendarEvent[] found)
        {
            var (skip, afterEmpty) = query.Page;
            var size = Math.Min(query.Results, paging.AtMost ?? query.Results);
            var isEmpty = paging.EmptyBetween && !afterEmpty;
            Items = isEmpty ? [] : found.Skip(skip).Take(size);
            Next = isEmpty ? new PageToken(skip, AfterEmpty: true)
                : skip + size < found.Length ? new PageToken(skip + size, AfterEmpty: false)
                : null;
        }

        public IEnumerable<CalendarEvent> Items { get; }

        public PageToken? Next { get; }
    }
}
