using Microsoft.Extensions.Options;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Roster.FromFile;
using SlaBuddy.Roster.Google;
using SlaBuddy.Roster.Groups;
using SlaBuddy.Roster.Ical;
using SlaBuddy.Roster.Matching;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Everything that the file and the environment name as a source of shifts or absences.</summary>
internal sealed class RosterSources(IOptions<GoogleCalendarOptions> google, TeamFile file, CalendarReader calendars,
    GoogleEvents googleEvents, FeedReader feeds, ShiftFinder shifts, IColleagueDirectory people, IServiceProvider services)
{
    private RosterSettings Roster => file.Reading.Configuration?.Roster ?? RosterSettings.Default;

    /// <param name="alwaysOnGroupIds">The user groups of the file, as they were found in the workspace.</param>
    public IReadOnlyList<IRosterSource> All(IReadOnlyList<string> alwaysOnGroupIds) =>
    [
        .. google.Value.AllCalendars.Select(id => Calendar(id, absencesOnly: false)),
        .. google.Value.AllAbsenceCalendars.Select(id => Calendar(id, absencesOnly: true)),
        .. Roster.Feeds.Select(feed => new FeedSource(feed, feeds, shifts)),
        // Slack's client wants a token, which whoever only asks the calendars need not have.
        .. alwaysOnGroupIds.Select(id =>
            new UserGroupSource(id, services.GetRequiredService<ISlackApiClient>(), people)),
        .. Roster.Shifts.Count > 0 ? [new FileSource(Roster.Shifts, shifts)] : Array.Empty<IRosterSource>(),
    ];

    private GoogleSource Calendar(string id, bool absencesOnly) =>
        new(id, absencesOnly, calendars, googleEvents, shifts);
}
