namespace SlaBuddy.Gestures.Shifts;

/// <summary>Where shifts come from, when it was read last, and why it was not since.</summary>
internal sealed record RosterSource(string CalendarId, string Source, DateTimeOffset? SyncedAt, string? Error);
