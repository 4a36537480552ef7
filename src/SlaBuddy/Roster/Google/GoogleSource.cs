using System.Text.RegularExpressions;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.Google;

/// <summary>A Google calendar of shifts; or somebody's own, of which only the absences are read.</summary>
internal sealed class GoogleSource(
    string calendarId, bool absencesOnly, CalendarReader calendars, GoogleEvents events, ShiftFinder shifts)
    : IRosterSource
{
    public string Id => calendarId;

    public RosterSourceKind Kind => RosterSourceKind.Google;

    public async Task<RosterContent> ReadAsync(RosterWindow window, CancellationToken ct)
    {
        var content = await calendars.ReadAsync(calendarId, window.From, window.To, absencesOnly, ct);
        try
        {
            var found = await shifts.FindAsync(
                calendarId, absencesOnly ? events.ReadAbsences(content) : events.Read(content), ct);
            return new(content.Events.Count, found) { Doubt = DoubtOf(content) };
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw EmbeddedShifts.TooSlow(slow);
        }
    }

    private string? DoubtOf(CalendarContent content) => content.IsWithoutDetails
        ? $"Only free and busy times of {calendarId} are shown to us, so nobody can be recognized; share it with "
            + $"{calendars.Account}, with all event details."
        : null;
}
