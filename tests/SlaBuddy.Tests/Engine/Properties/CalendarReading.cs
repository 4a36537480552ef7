namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>What the database says of one instant: the open seconds before it, and the earliest with as many.</summary>
internal sealed record CalendarReading(string Calendar, int Second, long OpenSeconds, DateTimeOffset Earliest);
