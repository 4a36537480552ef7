using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Google;

/// <summary>The Google calendars in memory, and the service account that may read them.</summary>
internal sealed class SandboxCalendar(TimeProvider clock) : IDisposable
{
    /// <summary>The calendar that holds the support team's shifts in the worlds that come with the sandbox.</summary>
    public const string Shifts = "support@acme.example";

    private ImmutableDictionary<string, StoredCalendar> _calendars = ImmutableDictionary<string, StoredCalendar>.Empty;

    public ServiceAccount Account { get; } = new();

    public IReadOnlyList<StoredCalendar> Calendars =>
        [.. _calendars.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];

    public void Add(string calendarId, string summary, TimeZoneInfo? zone = null) => ImmutableInterlocked.TryAdd(
        ref _calendars, calendarId, new StoredCalendar(calendarId, summary, zone ?? TimeZoneInfo.Utc));

    public StoredCalendar? Find(string calendarId) => _calendars.GetValueOrDefault(calendarId);

    /// <summary>What is in a calendar and not cancelled, in the order of the beginnings.</summary>
    public IReadOnlyList<CalendarEvent> EventsIn(string calendarId) => Find(calendarId) is { } calendar
        ? [.. calendar.Events.Values.Where(one => !one.IsCancelled).OrderBy(one => one.Start.In(calendar.Zone))]
        : [];

    /// <summary>Puts an event in, or in place of the one with its id.</summary>
    public void Put(string calendarId, CalendarEvent @event) => Change(calendarId, calendar => calendar with
    {
        Events = calendar.Events.SetItem(@event.Id, @event with { UpdatedAt = clock.GetUtcNow() }),
    });

    public void Cancel(string calendarId, string eventId) => Change(calendarId, calendar => calendar with
    {
        Events = calendar.Events.SetItem(
            eventId, calendar.Events[eventId] with { IsCancelled = true, UpdatedAt = clock.GetUtcNow() }),
    });

    /// <summary>Removes a calendar, or all that is in it from sight: it answers 404 from now on.</summary>
    public void Remove(string calendarId) => ImmutableInterlocked.TryRemove(ref _calendars, calendarId, out _);

    /// <summary>Writes the service account's key file, as the Google console hands it out.</summary>
    public void WriteCredentials(string path) => Account.WriteCredentials(path);

    public void Dispose() => Account.Dispose();

    private void Change(string calendarId, Func<StoredCalendar, StoredCalendar> change)
    {
        if (!_calendars.ContainsKey(calendarId))
            throw new ArgumentException($"There is no calendar '{calendarId}'.", nameof(calendarId));
        ImmutableInterlocked.AddOrUpdate(ref _calendars, calendarId,
            id => throw new ArgumentException($"There is no calendar '{id}'.", nameof(calendarId)),
            (_, calendar) => change(calendar));
    }
}
