namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Somebody is out of office, in minutes from the case's beginning.</summary>
internal sealed record Absence(int Person, int From, int Minutes);
