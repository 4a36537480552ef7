using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster;

/// <summary>
/// Makes shifts of a calendar's events. What is cancelled, free time, or no ordinary event is no shift.
/// </summary>
internal sealed partial class ShiftReader(EmbeddedShifts embeddedShifts, ILogger<ShiftReader> logger)
{
    private const int LongestText = 500;

    public IReadOnlyList<ShiftRow> Read(CalendarContent calendar, Colleagues colleagues)
    {
        var matcher = new RosterMatcher(colleagues);
        return [.. calendar.Events.Where(IsShift).SelectMany(shift => ShiftsOf(shift, calendar, matcher))];
    }

    private IEnumerable<ShiftRow> ShiftsOf(Event shift, CalendarContent calendar, RosterMatcher matcher)
    {
        if (CalendarDay.InstantOf(shift.Start, calendar.TimeZone) is not { } starts
            || CalendarDay.InstantOf(shift.End, calendar.TimeZone) is not { } ends
            || ends <= starts)
        {
            LogTimeless(calendar.CalendarId, shift.Id!);
            return [];
        }
        var (embedded, product) = embeddedShifts.Read(shift.Summary);
        return matcher.Match(shift, calendar.CalendarId).Select(match => new ShiftRow(
            shift.Id!, match.UserId, Storable(match.PersonText)!, starts, ends, embedded,
            // "Embedded Ana" says who, not where to.
            string.Equals(product, match.PersonText, StringComparison.OrdinalIgnoreCase) ? null : product,
            Storable(shift.Summary), match.MatchedBy, match.Tried));
    }

    private static bool IsShift(Event calendarEvent) =>
        !string.IsNullOrEmpty(calendarEvent.Id)
        && calendarEvent.Status != "cancelled"
        && calendarEvent.Transparency != "transparent"
        && calendarEvent.EventType is null or "default";

    // Postgres has no room for U+0000 in a text, nor an index for a novel.
    private static string? Storable(string? text)
    {
        var storable = text?.Replace("\0", "", StringComparison.Ordinal);
        return storable?.Length > LongestText ? storable[..LongestText] : storable;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} of {CalendarId} has no length and is no shift")]
    private partial void LogTimeless(string calendarId, string eventId);
}
