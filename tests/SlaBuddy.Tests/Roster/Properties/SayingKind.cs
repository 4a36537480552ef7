namespace SlaBuddy.Tests.Roster.Properties;

internal enum SayingKind
{
    Cover,
    Off,
    Uncover,
}
