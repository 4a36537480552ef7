using System.Collections.Immutable;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Sandbox.Google.Listing;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Google;

/// <summary>The Google calendars in memory, and the service account that may read them.</summary>
internal sealed class SandboxCalendar(TimeProvider clock) : IDisposable
{
    /// <summary>The calendar that holds the support team's shifts in the worlds that come with the sandbox.</summary>
    public const string Shifts = "support@acme.example";

    private ImmutableDictionary<string, StoredCalendar> _calendars =
        ImmutableDictionary.Create<string, StoredCalendar>(StringComparer.OrdinalIgnoreCase);

    private int _syncGeneration;

    public ServiceAccount Account { get; } = new();

    public AccessTokens Tokens { get; } = new(clock);

    /// <summary>The domains whose administrator lets the service account speak for their people.</summary>
    public ImmutableHashSet<string> DelegatingDomains { get; set; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "acme.example");

    /// <summary>How answers are cut into pages, whatever the caller asks for.</summary>
    public Paging Paging { get; set; } = Paging.AsAsked;

    public IReadOnlyList<StoredCalendar> Calendars =>
        [.. _calendars.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];

    internal int SyncGeneration => Volatile.Read(ref _syncGeneration);

    public void Add(string calendarId, string summary, TimeZoneInfo? zone = null) => ImmutableInterlocked.TryAdd(
        ref _calendars, calendarId, new StoredCalendar(calendarId, summary, zone ?? TimeZoneInfo.Utc));

    /// <summary>Somebody's own calendar: its id is the address.</summary>
    public void AddPrimary(Organizer person, TimeZoneInfo? zone = null) =>
        Add(person.Email, person.DisplayName ?? person.Email, zone);

    public StoredCalendar? Find(string calendarId) => _calendars.GetValueOrDefault(calendarId);

    /// <summary>What was put into a calendar and is not cancelled, in the order of the beginnings.</summary>
    public IReadOnlyList<CalendarEvent> EventsIn(string calendarId) => Find(calendarId) is { } calendar
        ? [.. calendar.Events.Values.Where(one => !one.IsCancelled).OrderBy(one => one.Start.In(calendar.Zone))]
        : [];

    /// <summary>What overlaps a window and is not cancelled: of events that recur, the instances.</summary>
    public IReadOnlyList<CalendarEvent> InstancesIn(string calendarId, DateTimeOffset from, DateTimeOffset until) =>
        Find(calendarId) is { } calendar
            ? [.. Instances.In(calendar, from, until).Where(one => !one.IsCancelled)] : [];

    /// <summary>Puts an event in, or in place of the one with its id.</summary>
    /// <exception cref="ArgumentException">
    /// There is no such calendar, or a line of its recurrence cannot be read.
    /// </exception>
    public void Put(string calendarId, CalendarEvent @event) => Rewrite(calendarId, calendar =>
    {
        _ = new RecurrenceLines(@event.Recurrence, @event.Start.Zone ?? calendar.Zone);
        return Stored(calendar, @event);
    });

    /// <summary>Changes an event, or one instance of it, which is an exception from then on.</summary>
    public void Change(string calendarId, string eventId, Func<CalendarEvent, CalendarEvent> change) =>
        Rewrite(calendarId, calendar => Stored(calendar, change(calendar.Find(eventId)
            ?? throw new ArgumentException($"There is no event '{eventId}' in {calendarId}.", nameof(eventId)))));

    /// <summary>Moves an event, or one instance of it.</summary>
    public void Move(string calendarId, string eventId, EventTime start, EventTime end) =>
        Change(calendarId, eventId, one => one with { Start = start, End = end });

    /// <summary>Cancels an event with all its instances, or one instance of it.</summary>
    public void Cancel(string calendarId, string eventId) =>
        Change(calendarId, eventId, one => one with { IsCancelled = true });

    /// <summary>
    /// Says who may do what with a calendar; without a reader, everybody of whom nothing else was said.
    /// </summary>
    public void Share(string calendarId, AccessRole role, string? reader = null) => Rewrite(calendarId, calendar =>
        reader is null
            ? calendar with { SharedWithAll = role }
            : calendar with { SharedWith = calendar.SharedWith.SetItem(reader, role) });

    /// <summary>Removes a calendar, or all that is in it from sight: it answers 404 from now on.</summary>
    public void Remove(string calendarId) => ImmutableInterlocked.TryRemove(ref _calendars, calendarId, out _);

    /// <summary>All tokens for the next sync are too old from now on: 410.</summary>
    public void ExpireSyncTokens() => Interlocked.Increment(ref _syncGeneration);

    /// <summary>Writes the service account's key file, as the Google console hands it out.</summary>
    public void WriteCredentials(string path) => Account.WriteCredentials(path);

    public void Dispose() => Account.Dispose();

    private StoredCalendar Stored(StoredCalendar calendar, CalendarEvent @event) => calendar with
    {
        Events = calendar.Events.SetItem(@event.Id, @event with { UpdatedAt = clock.GetUtcNow() }),
    };

    private void Rewrite(string calendarId, Func<StoredCalendar, StoredCalendar> change)
    {
        if (!_calendars.ContainsKey(calendarId))
            throw new ArgumentException($"There is no calendar '{calendarId}'.", nameof(calendarId));
        ImmutableInterlocked.AddOrUpdate(ref _calendars, calendarId,
            id => throw new ArgumentException($"There is no calendar '{id}'.", nameof(calendarId)),
            (_, calendar) => change(calendar));
    }
}
