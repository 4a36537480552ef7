using Microsoft.Extensions.Options;
using SlaBuddy.Configuration;
using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster;

/// <summary>What the team's file says of its roster goes before the environment; what it leaves open stays.</summary>
internal sealed class RosterFromFile(TeamFile file) : IPostConfigureOptions<GoogleCalendarOptions>
{
    public void PostConfigure(string? name, GoogleCalendarOptions options)
    {
        if (file.Reading.Configuration?.Roster is not { } roster) return;
        if (roster.Calendars.Count > 0) (options.CalendarId, options.Calendars) = (null, [.. roster.Calendars]);
        if (roster.AbsenceCalendars.Count > 0) options.AbsenceCalendars = [.. roster.AbsenceCalendars];
        options.EmbeddedPattern = roster.EmbeddedPattern ?? options.EmbeddedPattern;
        options.LookAhead = roster.LookAhead ?? options.LookAhead;
        options.LookBack = roster.LookBack ?? options.LookBack;
        options.SyncEvery = roster.SyncEvery ?? options.SyncEvery;
    }
}
