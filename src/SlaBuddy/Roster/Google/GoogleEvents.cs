using SlaBuddy.Roster.Google.V3;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.Google;

/// <summary>
/// What of a Google calendar is a shift or an absence. What is cancelled or free time is neither, nor are working
/// locations, focus time and birthdays.
/// </summary>
internal sealed partial class GoogleEvents(ILogger<GoogleEvents> logger)
{
    private const string OutOfOffice = "outOfOffice";

    public IReadOnlyList<RosterEvent> Read(CalendarContent calendar) =>
        [.. calendar.Events.Where(Counts).Select(it => Translate(it, calendar, KindOf(it))).OfType<RosterEvent>()];

    /// <summary>
    /// Of a calendar that was asked for absences. A private one does not say that it is one; where nothing but busy times is shown,
    /// it might as well be a meeting, and counts for nothing.
    /// </summary>
    public IReadOnlyList<RosterEvent> ReadAbsences(CalendarContent calendar) =>
    [
        .. calendar.Events.Where(Counts)
            .Where(it => it.EventType == OutOfOffice || (it.EventType is null && !calendar.IsWithoutDetails))
            .Select(it => Translate(it, calendar, ShiftKind.OutOfOffice)).OfType<RosterEvent>(),
    ];

    private static ShiftKind KindOf(Event it) => it.EventType == OutOfOffice ? ShiftKind.OutOfOffice : ShiftKind.Shift;

    private RosterEvent? Translate(Event it, CalendarContent calendar, ShiftKind kind)
    {
        if (CalendarDay.InstantOf(it.Start, calendar.TimeZone) is { } starts
            && CalendarDay.InstantOf(it.End, calendar.TimeZone) is { } ends
            && ends > starts)
            return new(it.Id!, it.Summary, starts, ends)
            {
                Kind = kind,
                Invited = [.. (it.Attendees ?? []).Where(attendee => attendee.Resource != true).Select(Invitation)],
                Organizer = it.Organizer?.Email,
            };
        LogTimeless(calendar.CalendarId, it.Id!);
        return null;
    }

    private static RosterInvitation Invitation(EventAttendee attendee) =>
        new(attendee.Email, attendee.DisplayName, attendee.ResponseStatus == "declined");

    private static bool Counts(Event it) =>
        !string.IsNullOrEmpty(it.Id)
        && it.Status != "cancelled"
        && it.Transparency != "transparent"
        && it.EventType is null or "default" or OutOfOffice;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} of {CalendarId} has no length and is no shift")]
    private partial void LogTimeless(string calendarId, string eventId);
}
