namespace SlaBuddy.Tests.Roster.Properties;

internal enum ChangeKind
{
    Moved,
    Cancelled,
    Reassigned,
    Embedded,
}
