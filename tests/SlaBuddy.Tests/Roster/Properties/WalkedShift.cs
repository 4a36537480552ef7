namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>One person's stretch on shift, after all that was done to the calendar.</summary>
internal sealed record WalkedShift(
    string EventId, int Person, DateTimeOffset From, DateTimeOffset To, bool Embedded, string? Product)
{
    public bool Covers(DateTimeOffset at) => From <= at && at < To;
}
