using System.Collections.Immutable;
using System.Globalization;

namespace SlaBuddy.Sandbox.Google;

/// <summary>
/// An event in a calendar: one that happens once, one that recurs, or the exception to an instance of such a one. Times
/// end exclusively, days too.
/// </summary>
internal sealed record CalendarEvent(string Id, string Summary, EventTime Start, EventTime End)
{
    public ImmutableArray<Attendee> Attendees { get; init; } = [];

    /// <summary>Lines such as <c>RRULE:FREQ=WEEKLY;BYDAY=MO</c> and <c>EXDATE:20260309T220000Z</c>.</summary>
    public ImmutableArray<string> Recurrence { get; init; } = [];

    /// <summary>Of an instance: the event that recurs.</summary>
    public string? RecurringEventId { get; init; }

    /// <summary>Of an instance: when it would have begun, had nobody moved it.</summary>
    public EventTime? OriginalStart { get; init; }

    /// <summary>The calendar itself, if null.</summary>
    public Organizer? Organizer { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The person is free meanwhile: Google's <c>transparency: transparent</c>.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>Google's word: default, public, private or confidential.</summary>
    public string Visibility { get; init; } = "default";

    /// <summary>Google's word: default, outOfOffice, workingLocation, focusTime, birthday or fromGmail.</summary>
    public string EventType { get; init; } = "default";

    public string? Description { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public bool Recurs => !Recurrence.IsEmpty;

    /// <summary>Shared by an event and all its instances.</summary>
    public string ICalUid => $"{RecurringEventId ?? Id}@google.com";

    /// <summary>Somebody is away, as Google's own entry for it says.</summary>
    public static CalendarEvent OutOfOffice(string id, Organizer who, EventTime start, EventTime end) =>
        new(id, "Out of office", start, end) { EventType = "outOfOffice", Organizer = who };

    /// <summary>Somebody works from a place; no absence.</summary>
    public static CalendarEvent WorkingLocation(string id, string place, EventTime start, EventTime end) =>
        new(id, place, start, end) { EventType = "workingLocation", IsTransparent = true, Visibility = "public" };

    /// <summary>The id of the instance that begins then, unless somebody moved it.</summary>
    /// <param name="eventId">Of the event that recurs.</param>
    /// <param name="start">When it begins by the rule.</param>
    public static string InstanceId(string eventId, EventTime start)
    {
        var name = start.Day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            ?? start.Instant!.Value.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"{eventId}_{name}";
    }

    /// <summary>
    /// The instance that begins then. It ends when the clocks show what they show at the first one's end.
    /// </summary>
    /// <param name="wall">When, by the rule; the clocks may skip it.</param>
    /// <param name="zone">The calendar's.</param>
    public CalendarEvent InstanceAt(DateTime wall, TimeZoneInfo zone)
    {
        var start = Start.WithWall(wall, zone);
        var end = Start.WithWall(wall + (End.WallIn(zone) - Start.WallIn(zone)), zone);
        return this with
        {
            Id = InstanceId(Id, start), Start = start,
            // Where the clocks skip the beginning, the end may come to lie before it.
            End = end.In(zone) < start.In(zone) ? start : end,
            Recurrence = [], RecurringEventId = Id, OriginalStart = start,
        };
    }
}
