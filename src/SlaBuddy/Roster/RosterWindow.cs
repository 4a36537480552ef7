namespace SlaBuddy.Roster;

/// <summary>The stretch of time that is read of a source; what only touches it belongs to it.</summary>
internal sealed record RosterWindow(DateTimeOffset From, DateTimeOffset To)
{
    public bool Touches(DateTimeOffset startsAt, DateTimeOffset endsAt) => startsAt < To && endsAt > From;
}
