using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster;

/// <summary>What a calendar held for a window, all pages of it.</summary>
internal sealed record CalendarContent(string CalendarId, string? TimeZone, IReadOnlyList<Event> Events);
