namespace SlaBuddy.Roster;

/// <summary>One reading of one source: when it began and which window it covers.</summary>
internal sealed record RosterReading(string CalendarId, DateTimeOffset StartedAt, RosterWindow Window);
